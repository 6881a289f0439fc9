// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/** Who asked for a change. */
public enum Origin {
  /** A client, or anybody without the replication header. */
  CLIENT,
  /** Another registry server, which has already told the others. */
  PEER,
  /** An operator, through the console, the admin API or the CLI. */
  OPERATOR,
  /** This registry, because a lease ran out. */
  EVICTION;

  /** Whether the change came as a copy, and so must not be copied on. */
  public boolean isReplica() {
    return this == PEER;
  }
}
