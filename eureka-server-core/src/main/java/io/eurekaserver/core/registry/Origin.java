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
 * @param repair whether nobody told of the change: a comparison with the peer showed what was
 *     missing, older or different here
 */
public record Origin(Kind kind, String who, String reason, boolean repair) {

  /** Some client. */
  public static final Origin CLIENT = new Origin(Kind.CLIENT, "", "");

  /** Some peer. */
  public static final Origin PEER = new Origin(Kind.PEER, "", "");

  /** Some operator. */
  public static final Origin OPERATOR = new Origin(Kind.OPERATOR, "", "");

  /** This registry, because a lease ran out. */
  public static final Origin EVICTION = new Origin(Kind.EVICTION, "", "");

  /** How this server calls itself where it asks. */
  public static final String THIS_SERVER = "this server";

  /** This server, of its own accord. */
  public static final Origin SERVER = new Origin(Kind.EVICTION, THIS_SERVER, "");

  /** What somebody asked for. */
  public Origin(Kind kind, String who, String reason) {
    this(kind, who, reason, false);
  }

  /** A client at an address. */
  public static Origin client(String address) {
    return new Origin(Kind.CLIENT, address, "");
  }

  /** A peer, by the id or the address that it is known by. */
  public static Origin peer(String node) {
    return new Origin(Kind.PEER, node, "");
  }

  /** A comparison with a peer, by the id or the address that it is known by. */
  public static Origin repair(String node) {
    return new Origin(Kind.PEER, node, "", true);
  }

  /** This registry, because a lease ran out; with the numbers, in words. */
  public static Origin eviction(String reason) {
    return new Origin(Kind.EVICTION, "", reason);
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
    /** This registry of its own accord, mostly because a lease ran out. */
    EVICTION
  }
}
