// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.model.InstanceInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Changes of the registry and what they tell the cache, without decoding. A newcomer leaves again,
 * so that the registry keeps its size.
 */
public class RegisterBenchmark extends Measured {

  private static final int SIZE = 10_000;

  private Fleet fleet;
  private InstanceInfo[] known;
  private InstanceInfo[] newcomers;
  private int next;

  @Setup
  public void setUp() {
    fleet = new Fleet(SIZE, 0);
    known = decoded(0);
    newcomers = decoded(SIZE);
  }

  private static InstanceInfo[] decoded(int first) {
    Messages messages = new Messages();
    InstanceInfo[] instances = new InstanceInfo[SIZE];
    for (int i = 0; i < SIZE; i++) {
      instances[i] = messages.decoded(Population.instance(first + i));
    }
    return instances;
  }

  private int next() {
    next = next + 1 == SIZE ? 0 : next + 1;
    return next;
  }

  /** To be subtracted from the next: the instance with a later timestamp has to be made. */
  @Benchmark
  public InstanceInfo makeNewer() {
    return Fleet.newer(known[next()]);
  }

  @Benchmark
  public void registerKnown() {
    int number = next();
    known[number] = Fleet.newer(known[number]);
    fleet.register(known[number]);
  }

  @Benchmark
  public void registerNewAndCancel() {
    InstanceInfo newcomer = newcomers[next()];
    fleet.register(newcomer);
    fleet.cancel(newcomer);
  }
}
