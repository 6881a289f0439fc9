// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.replication.batch.Task;
import java.time.Duration;

/**
 * An auto-scaling group was enabled or disabled. Groups are told one by one, not in batches
 * (protocol, section 6.4).
 *
 * @param group its name
 * @param enabled whether its instances take traffic
 * @param lifetime how long it is worth telling
 */
record AsgTask(String group, boolean enabled, Duration lifetime) implements Task<AsgTask> {

  @Override
  public Object key() {
    return group;
  }

  @Override
  public boolean isUrgent() {
    return true;
  }

  @Override
  public boolean replaces(AsgTask earlier) {
    return true;
  }

  @Override
  public boolean isCoveredBy(AsgTask earlier) {
    return false;
  }
}
