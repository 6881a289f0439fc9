// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one peer, for people and tools. Counters count since the peer was added.
 *
 * @param url where it is, without credentials
 * @param kind what stands there
 * @param nodeId the id it tells; empty unless it is one of our own kind
 * @param listsUs whether it replicates to this node
 * @param lastSuccess when an exchange last succeeded, wall-clock ms, or null
 * @param lastError what went wrong last, in words, or null
 * @param lastErrorAt when that was, wall-clock ms, or null
 * @param lane what is under way to it
 * @param repairs what was mended here from what it knows
 */
public record PeerReport(
    String url,
    Kind kind,
    String nodeId,
    ListsUs listsUs,
    @Nullable Long lastSuccess,
    @Nullable String lastError,
    @Nullable Long lastErrorAt,
    Lane lane,
    Repairs repairs) {

  /** What stands at an address. */
  public enum Kind {
    /** A server of our own kind. */
    EUREKA_SERVER("eureka-server"),
    /** A server of another kind. */
    STOCK("stock"),
    /** This very process. */
    SELF("self"),
    /** It has not answered yet. */
    UNKNOWN("unknown");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The name as it is printed. */
    public String wireName() {
      return wireName;
    }
  }

  /** Whether a peer replicates to this node. */
  public enum ListsUs {
    /** It does. */
    TRUE,
    /** It does not: what is written there does not come here by itself. */
    FALSE,
    /** It does not tell. */
    UNKNOWN
  }

  /**
   * The way of tasks to a peer: {@code accepted = sent + coalesced + expired + overflowed + failed
   * + waiting + inFlight}.
   *
   * @param lagMillis the age of the oldest task that was not sent yet, 0 if there is none
   * @param waiting tasks that wait
   * @param inFlight tasks of the batch that is being sent
   * @param batches batches delivered
   * @param accepted tasks handed in
   * @param sent tasks delivered
   * @param coalesced tasks that another one made pointless
   * @param expired tasks that were too old to be sent
   * @param overflowed tasks for which there was no room
   * @param failed tasks that the peer refused
   */
  public record Lane(
      long lagMillis,
      long waiting,
      long inFlight,
      long batches,
      long accepted,
      long sent,
      long coalesced,
      long expired,
      long overflowed,
      long failed) {}

  /**
   * What was mended here from what a peer knows.
   *
   * @param registered instances that were missing, older or different
   * @param cancelled instances that had been cancelled
   * @param overrides overrides set or removed
   */
  public record Repairs(long registered, long cancelled, long overrides) {}
}
