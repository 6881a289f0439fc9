// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.registry.QuarantineMark;
import java.util.List;
import java.util.Map;

/**
 * A registry in short: equal digests mean equal applications.
 *
 * @param node who says so
 * @param applications a digest for each application that is not empty
 * @param quarantines every decision about one that is remembered there; nodes of older versions
 *     know of none
 */
public record RegistryDigest(
    NodeIdentity node, Map<String, Long> applications, List<QuarantineMark> quarantines) {

  /** Without quarantines. */
  public RegistryDigest(NodeIdentity node, Map<String, Long> applications) {
    this(node, applications, List.of());
  }

  /** Takes immutable copies. */
  public RegistryDigest {
    applications = Map.copyOf(applications);
    quarantines = List.copyOf(quarantines);
  }
}
