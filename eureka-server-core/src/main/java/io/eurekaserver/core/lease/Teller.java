// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

/**
 * Who told this server of a lease. Immutable, and shared among leases.
 *
 * @param origin in what capacity: client, peer or operator
 * @param who an address, or the id or address of a peer; empty if nobody noted it
 * @param repair whether a comparison with the peer showed that the instance was missing or older
 *     here
 */
public record Teller(String origin, String who, boolean repair) {

  /** Nobody noted it. */
  public static final Teller UNKNOWN = new Teller("", "", false);
}
