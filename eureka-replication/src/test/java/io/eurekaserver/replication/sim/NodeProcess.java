// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.registry.Evictor;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryTime;
import io.eurekaserver.replication.peer.Node;
import io.eurekaserver.replication.peer.PeerClient;
import io.eurekaserver.replication.sim.SimNetwork.Caller;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** One life of a server: an empty registry at first, and everything that works on it. */
final class NodeProcess {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

  private final SimNode machine;
  private final String id;
  private final SimProcess process;
  private final LocalRegistry registry;
  private final Evictor evictor;
  private final Duration evictionInterval;
  private final NodeParts parts;
  private final Back back;

  /**
   * A server that does not run yet.
   *
   * @param id the node's id, another one for each life
   */
  NodeProcess(Simulation world, SimNode machine, String id) {
    this.machine = machine;
    this.id = id;
    RandomGenerator random = world.streams().named("process-" + id);
    process = new SimProcess(world.queue(), random, error -> world.failed(id, error));
    RegistrySettings settings = world.registrySettings();
    RegistryTime time = new RegistryTime(process.ticker(), machine.wallClock());
    registry = new LocalRegistry(settings, time, "");
    registry.tell(world.watch().listener(this));
    evictor = new Evictor(registry, settings.eviction(), process.ticker(), random);
    evictionInterval = settings.eviction().interval();
    InstanceDecoder instances = new InstanceDecoder(machine.wallClock());
    PeerClient client =
        new SimPeerClient(world, new Caller(machine.index(), process), id, instances);
    Node node = new Node(id, registry.view(), client, process, random, machine.wallClock());
    parts = new NodeParts(world, this, node);
    back = new Back(this, instances);
  }

  /** Begins everything that a server does by itself. */
  void start() {
    every(evictionInterval, evictor);
    every(MINUTE, registry.monitor()::endMinute);
    every(HALF_MINUTE, registry::prune);
    parts.start();
  }

  private void every(Duration pause, Runnable task) {
    process.after(
        pause,
        () -> {
          task.run();
          every(pause, task);
        });
  }

  String id() {
    return id;
  }

  SimNode machine() {
    return machine;
  }

  SimProcess process() {
    return process;
  }

  LocalRegistry registry() {
    return registry;
  }

  /** What peers speak to. */
  Back back() {
    return back;
  }

  NodeParts parts() {
    return parts;
  }
}
