// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.model.InstanceInfo;
import java.util.List;

/**
 * A registry as any server hands it out.
 *
 * @param instances all of them, with the lease times that the server reports
 * @param serverMillis that server's wall clock when it answered, ms, to a second
 */
public record RegistryCopy(List<InstanceInfo> instances, long serverMillis) {

  /** Takes an immutable copy. */
  public RegistryCopy {
    instances = List.copyOf(instances);
  }
}
