// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static io.eurekaserver.replication.sim.Trace.FAULT;

import io.eurekaserver.replication.peer.PeerUrl;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A machine: its names, its wall clock, and the server on it, if one runs. */
final class SimNode {

  private final Simulation world;
  private final int index;
  private final RandomGenerator random;
  private final SimWallClock wallClock;
  private int starts;
  private int slow;
  private double congestion;
  private @Nullable NodeProcess process;

  /** A machine whose clock is wrong. */
  SimNode(Simulation world, int index) {
    this.world = world;
    this.index = index;
    random = world.streams().named("machine-" + index);
    wallClock = new SimWallClock(world.queue(), random.nextLong(-180_000, 180_001));
  }

  int index() {
    return index;
  }

  String name() {
    return "n" + index;
  }

  /** Its URL, and another one that leads to it as well. */
  List<PeerUrl> urls() {
    return List.of(
        PeerUrl.of("http://" + name() + ":8761/eureka/"),
        PeerUrl.of("http://" + name() + "-alias:8761/eureka/"));
  }

  SimWallClock wallClock() {
    return wallClock;
  }

  /** The server that runs here; null if none does. */
  @Nullable NodeProcess process() {
    return process;
  }

  /** Starts a server, which knows nothing yet. */
  void start() {
    if (process != null) {
      return; // a crash that came before the first start has started it already
    }
    starts++;
    process = new NodeProcess(world, this, name() + "." + starts);
    world.trace().note(name(), FAULT, "starts");
    process.start();
  }

  /** The server is gone at once, with all it knew. */
  void crash() {
    if (process != null) {
      world.trace().note(name(), FAULT, "crashes");
      process.process().kill();
      process = null;
    }
  }

  void pause() {
    if (process != null) {
      process.process().pause();
    }
  }

  void resume() {
    if (process != null) {
      process.process().resume();
    }
  }

  void slow(boolean begins) {
    slow += begins ? 1 : -1;
  }

  boolean isSlow() {
    return slow > 0;
  }

  void congest(double probability) {
    congestion = probability;
  }

  boolean isCongestedNow() {
    return Streams.chance(random, congestion);
  }
}
