// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import java.util.Map;

/**
 * A registry in short: equal digests mean equal applications.
 *
 * @param node who says so
 * @param applications a digest for each application that is not empty
 */
public record RegistryDigest(NodeIdentity node, Map<String, Long> applications) {

  /** Takes an immutable copy. */
  public RegistryDigest {
    applications = Map.copyOf(applications);
  }
}
