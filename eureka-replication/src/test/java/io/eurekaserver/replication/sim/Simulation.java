// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.EvictionSettings;
import io.eurekaserver.core.registry.RegistrySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One run: the world that a plan describes, first with its faults, then for a bounded time without
 * any. Nothing is shared between runs.
 */
final class Simulation {

  /**
   * How long peers need for what they do on timers: a back-off of at most 10 s that just began, a
   * lookup of peers within 30 s, and three rounds of healing of at most 36 s each, as what one node
   * takes from another it may have to take from a third one first; with some to spare.
   */
  private static final long SETTLING = MINUTES.toNanos(3);

  private static final long LONGEST_LEASE = SECONDS.toNanos(90);
  private static final long MACHINES_START = SECONDS.toNanos(5);

  private final SimPlan plan;
  private final Mutant mutant;
  private final Streams streams;
  private final EventQueue queue = new EventQueue();
  private final Trace trace = new Trace(queue);
  private final Watch watch = new Watch(this);
  private final Front front = new Front(watch);
  private final List<Violation> violations = new ArrayList<>();
  private final List<SimClient> clients = new ArrayList<>();
  private final RegistrySettings registrySettings;
  private final SimNode[] nodes;
  private final SimNetwork network;
  private final SimDns dns;
  private final SimOperator operator;
  private final SimQuarantines quarantines;
  private final Faults faults;

  Simulation(SimPlan plan, Mutant mutant) {
    this.plan = plan;
    this.mutant = mutant;
    streams = new Streams(plan.seed());
    registrySettings = registrySettings(streams.named("settings"));
    nodes = new SimNode[plan.nodes()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new SimNode(this, i);
    }
    network = new SimNetwork(queue, streams, nodes, plan.clients() + 1);
    dns = new SimDns(nodes, streams.named("dns"));
    for (int i = 0; i < plan.clients(); i++) {
      clients.add(new SimClient(this, i));
    }
    operator = new SimOperator(this);
    quarantines = new SimQuarantines(this);
    faults = new Faults(this);
  }

  private RegistrySettings registrySettings(RandomGenerator random) {
    RegistrySettings stock = RegistrySettings.defaults();
    Duration interval = Duration.ofSeconds(Streams.scaled(random, 2, 60));
    double threshold = random.nextBoolean() ? 0.85 : 0.5;
    return new RegistrySettings(
            stock.lease(),
            new EvictionSettings(interval, plan.selfPreservation(), threshold, 5),
            stock.overrides(),
            stock.delta())
        .with(mutant.marks());
  }

  /** Lets everything happen, and judges it. */
  Outcome run() {
    RandomGenerator random = streams.named("start");
    for (SimNode node : nodes) {
      queue.at(random.nextLong(MACHINES_START), node::start);
    }
    faults.schedule();
    clients.forEach(client -> new ClientLife(this, client).schedule());
    operator.schedule();
    quarantines.schedule();
    queue.runUntil(end());
    new Invariants(this).check();
    quarantines.check();
    new Ends(this).check();
    return new Outcome(plan, trace, List.copyOf(violations), queue.counted());
  }

  /** When everything must be in order. */
  private long end() {
    return settled() + evictionRounds() * registrySettings.eviction().interval().toNanos();
  }

  /** When no live client may be lost any more. */
  private long settled() {
    return plan.faultsEnd() + SETTLING + LONGEST_LEASE;
  }

  /** How many rounds the evictor needs for all clients, if all of them died. */
  private int evictionRounds() {
    int rounds = 2;
    int left = plan.clients();
    while (left > 0) {
      left -= left - (int) (left * registrySettings.eviction().renewalPercentThreshold());
      rounds++;
    }
    return rounds;
  }

  /** Whether the faults have been over for so long that no live client may be lost. */
  boolean isSettled() {
    return queue.now() > settled();
  }

  boolean isAlive(InstanceId id) {
    return clients.stream().anyMatch(c -> c.id().equals(id) && c.phase() == SimClient.Phase.ALIVE);
  }

  /** Something that must not happen did. */
  void violated(Rule rule, Object about, String what) {
    trace.note("!", about, rule + ": " + what);
    violations.add(new Violation(queue.now(), rule, about.toString(), what));
  }

  /** Something threw, or logged an error. */
  void failed(String who, Throwable error) {
    StackTraceElement[] stack = error.getStackTrace();
    violated(Rule.NO_ERROR, who, error + (stack.length == 0 ? "" : " at " + stack[0]));
  }

  SimPlan plan() {
    return plan;
  }

  Mutant mutant() {
    return mutant;
  }

  Streams streams() {
    return streams;
  }

  EventQueue queue() {
    return queue;
  }

  Trace trace() {
    return trace;
  }

  Watch watch() {
    return watch;
  }

  Front front() {
    return front;
  }

  SimNode[] nodes() {
    return nodes;
  }

  List<SimClient> clients() {
    return clients;
  }

  SimNetwork network() {
    return network;
  }

  SimDns dns() {
    return dns;
  }

  Faults faults() {
    return faults;
  }

  SimQuarantines quarantines() {
    return quarantines;
  }

  SimOperator operator() {
    return operator;
  }

  RegistrySettings registrySettings() {
    return registrySettings;
  }

  /** What must not happen. */
  record Violation(long at, Rule rule, String about, String what) {
    @Override
    public String toString() {
      return Trace.time(at).trim() + " " + rule + " " + about + ": " + what;
    }
  }

  /**
   * How a run ended.
   *
   * @param violations empty if it went well
   * @param events how many events there were
   */
  record Outcome(SimPlan plan, Trace trace, List<Violation> violations, long events) {
    boolean failed() {
      return !violations.isEmpty();
    }

    /** The rules that do not hold. */
    Set<Rule> rules() {
      return violations.stream().map(Violation::rule).collect(Collectors.toSet());
    }

    /** Whether this rule does not hold. */
    boolean breaks(Rule rule) {
      return rules().contains(rule);
    }

    /** The first that breaks a rule. */
    Violation first(Rule rule) {
      return violations.stream().filter(v -> v.rule() == rule).findFirst().orElseThrow();
    }
  }
}
