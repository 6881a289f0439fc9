// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import io.eurekaserver.core.model.InstanceStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Instances counted by status, and the hash code that Eureka makes of that. */
public final class StatusSums {

  private final Map<InstanceStatus, Integer> sums = new EnumMap<>(InstanceStatus.class);

  /** Counts one more. */
  public void add(InstanceStatus status) {
    sums.merge(status, 1, Integer::sum);
  }

  /** Counts one less. */
  public void remove(InstanceStatus status) {
    sums.merge(status, -1, Integer::sum);
  }

  /** What {@code apps__hashcode} must be: {@code DOWN_1_UP_5_} (protocol, section 3.7). */
  public String hashcode() {
    Map<String, Integer> byName = new TreeMap<>();
    sums.forEach((status, count) -> byName.put(status.name(), count));
    StringBuilder hash = new StringBuilder();
    byName.forEach((status, count) -> hash.append(count > 0 ? status + "_" + count + "_" : ""));
    return hash.toString();
  }
}
