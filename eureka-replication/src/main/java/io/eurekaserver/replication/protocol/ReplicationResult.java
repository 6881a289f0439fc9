// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.model.InstanceInfo;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a batch.
 *
 * @param statusCode what the single request would have been answered with
 * @param entity the registry's newer instance, with 409 only
 */
public record ReplicationResult(int statusCode, @Nullable InstanceInfo entity) {

  private static final ReplicationResult OK = new ReplicationResult(200, null);

  /** A result without an instance. */
  public static ReplicationResult of(int statusCode) {
    return statusCode == OK.statusCode ? OK : new ReplicationResult(statusCode, null);
  }
}
