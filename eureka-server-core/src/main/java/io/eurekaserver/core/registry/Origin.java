// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/**
 * Who asked for a change, and why. Only the kind decides what the change does; the words are for
 * people who ask later. Immutable.
 *
 * @param kind in what capacity
 * @param who an address, the id or address of a peer, or the name of an operator; empty if nobody
 *     noted it
 * @param reason in the words of the one who asked; empty if none was given
 */
public record Origin(Kind kind, String who, String reason) {

  /** Some client. */
  public static final Origin CLIENT = new Origin(Kind.CLIENT, "", "");

  /** Some peer. */
  public static final Origin PEER = new Origin(Kind.PEER, "", "");

  /** Some operator. */
  public static final Origin OPERATOR = new Origin(Kind.OPERATOR, "", "");

  /** This registry, because a lease ran out. */
  public static final Origin EVICTION = new Origin(Kind.EVICTION, "", "");

  /** A client at an address. */
  public static Origin client(String address) {
    return new Origin(Kind.CLIENT, address, "");
  }

  /** A peer, by the id or the address that it is known by. */
  public static Origin peer(String node) {
    return new Origin(Kind.PEER, node, "");
  }

  /** An operator who says why. */
  public static Origin operator(String who, String reason) {
    return new Origin(Kind.OPERATOR, who, reason);
  }

  /** Whether the change came as a copy, and so must not be copied on. */
  public boolean isReplica() {
    return kind == Kind.PEER;
  }

  /** Whether peers have to be told: somebody from outside the cluster asked here. */
  public boolean isDirect() {
    return kind == Kind.CLIENT || kind == Kind.OPERATOR;
  }

  /** In what capacity somebody asks. */
  public enum Kind {
    /** A client, or anybody without the replication header. */
    CLIENT,
    /** Another registry server, which has already told the others. */
    PEER,
    /** An operator, through the console, the admin API or the CLI. */
    OPERATOR,
    /** This registry, because a lease ran out. */
    EVICTION
  }
}
