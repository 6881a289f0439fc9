// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RenewOutcome;
import java.util.OptionalLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A heartbeat's way through the registry, round all instances. */
public class RenewBenchmark extends Measured {

  private static final int SIZE = 10_000;

  private Fleet fleet;
  private Heartbeat[] heartbeats;
  private int next;

  @Setup
  public void setUp() {
    fleet = new Fleet(SIZE, 0);
    heartbeats = new Heartbeat[SIZE];
    for (int i = 0; i < SIZE; i++) {
      heartbeats[i] = heartbeat(new Messages().decoded(Population.instance(i)));
    }
  }

  private static Heartbeat heartbeat(InstanceInfo instance) {
    return Heartbeat.of(
        instance.id().app(),
        instance.id().id(),
        OptionalLong.of(instance.lastDirtyTimestamp()),
        Origin.CLIENT);
  }

  @Benchmark
  public RenewOutcome renew() {
    Heartbeat heartbeat = heartbeats[next];
    next = next + 1 == SIZE ? 0 : next + 1;
    return fleet.registry.renew(heartbeat);
  }
}
