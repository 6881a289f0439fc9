// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What a seed means: how many nodes and clients, which kinds of faults, for how long. Only some
 * kinds come together in one plan, so that each also shows what it does without the others.
 *
 * @param seed of everything random in the run
 * @param nodes 2 to 5
 * @param clients 5 to 40
 * @param faultMinutes for how long there are faults
 * @param kinds what may go wrong
 * @param selfPreservation whether the nodes hold evictions back; then dead clients may stay
 */
record SimPlan(
    long seed,
    int nodes,
    int clients,
    int faultMinutes,
    Set<FaultKind> kinds,
    boolean selfPreservation) {

  private static final double KIND_PROBABILITY = 0.45;
  private static final double CALM_PROBABILITY = 0.03;
  private static final int MOST_WINDOWS = 4;

  /** The plan of a seed. */
  static SimPlan of(long seed) {
    RandomGenerator random = new Streams(seed).named("plan");
    int nodes = random.nextInt(2, 6);
    int clients = (int) Streams.scaled(random, 5, 40);
    int minutes = (int) Streams.scaled(random, 3, 15);
    boolean calm = Streams.chance(random, CALM_PROBABILITY);
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    for (FaultKind kind : FaultKind.values()) {
      if (Streams.chance(random, KIND_PROBABILITY) && !(calm && kind.isWindow())) {
        kinds.add(kind);
      }
    }
    return new SimPlan(seed, nodes, clients, minutes, kinds, Streams.chance(random, 0.15));
  }

  boolean has(FaultKind kind) {
    return kinds.contains(kind);
  }

  SimPlan without(FaultKind kind) {
    Set<FaultKind> fewer = EnumSet.noneOf(FaultKind.class);
    fewer.addAll(kinds);
    fewer.remove(kind);
    return new SimPlan(seed, nodes, clients, faultMinutes, fewer, selfPreservation);
  }

  SimPlan withNodes(int number) {
    return new SimPlan(seed, number, clients, faultMinutes, kinds, selfPreservation);
  }

  SimPlan withClients(int number) {
    return new SimPlan(seed, nodes, number, faultMinutes, kinds, selfPreservation);
  }

  SimPlan withMinutes(int minutes) {
    return new SimPlan(seed, nodes, clients, minutes, kinds, selfPreservation);
  }

  /** When the last fault is over. */
  long faultsEnd() {
    return MINUTES.toNanos(faultMinutes);
  }

  /** The timetable of what happens to nodes and the network. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (FaultKind kind : kinds) {
      if (kind.isWindow()) {
        RandomGenerator random = new Streams(seed).named("faults-" + kind);
        int windows = random.nextInt(1, MOST_WINDOWS + 1);
        for (int i = 0; i < windows; i++) {
          faults.add(fault(kind, random));
        }
      }
    }
    return faults;
  }

  private Fault fault(FaultKind kind, RandomGenerator random) {
    long from = (long) (random.nextDouble() * 0.9 * faultsEnd());
    long length = Streams.scaled(random, SECONDS.toNanos(1), MINUTES.toNanos(4));
    int a =
        Math.floorMod(random.nextInt(1 << 20), kind == FaultKind.PARTITION ? 1 << nodes : nodes);
    int b = Math.floorMod(a + 1 + Math.floorMod(random.nextInt(1 << 20), nodes - 1), nodes);
    return new Fault(kind, from, Math.min(from + length, faultsEnd()), a, b, random.nextDouble());
  }
}
