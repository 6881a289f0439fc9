// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.model.InstanceInfo;

/** Whose instances are measured. */
public enum Client {
  /** Spring Cloud. */
  SPRING,
  /** Netflix' own, on Amazon. */
  AMAZON;

  private static final int COUNT = 256;

  /** Some instances, not all alike. */
  InstanceInfo[] instances() {
    InstanceInfo[] instances = new InstanceInfo[COUNT];
    for (int i = 0; i < COUNT; i++) {
      instances[i] = this == SPRING ? Population.spring(i) : Population.amazon(i);
    }
    return instances;
  }
}
