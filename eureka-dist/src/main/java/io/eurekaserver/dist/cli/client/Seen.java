// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.Port;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an instance to compare it: little, for there may be 100,000.
 *
 * @param id application and id
 * @param status the status that is served
 * @param overridden the override, UNKNOWN if none
 * @param hostName as registered
 * @param port the plain port, else the TLS port; 0 if neither is enabled
 * @param dirtyAt the client's own version of it, wall-clock ms
 */
public record Seen(
    InstanceId id,
    InstanceStatus status,
    InstanceStatus overridden,
    String hostName,
    int port,
    long dirtyAt) {

  /** What is kept of an instance. */
  public static Seen of(InstanceInfo instance) {
    return new Seen(
        instance.id(),
        instance.status(),
        instance.overriddenStatus(),
        instance.hostName(),
        port(instance.port(), instance.securePort()),
        instance.lastDirtyTimestamp());
  }

  private static int port(Port plain, Port secure) {
    return plain.enabled() ? plain.number() : secure.enabled() ? secure.number() : 0;
  }

  /** The override; null if there is none. */
  public @Nullable String overriddenOrNull() {
    return overridden == InstanceStatus.UNKNOWN ? null : overridden.name();
  }

  /** Host and port; the host alone if no port is enabled. */
  public String place() {
    return port == 0 ? hostName : hostName + ":" + port;
  }
}
