// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

/** Tells peers of auto-scaling groups (protocol, section 4.10). Any thread may call it. */
@FunctionalInterface
public interface AsgReplication {

  /** A client enabled or disabled a group; returns at once. */
  void replicate(String group, boolean enabled);
}
