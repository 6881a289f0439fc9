// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.eurekaserver.replication.protocol.NodeIdentity;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What exchanges with one peer have shown: who it is, when it last answered, what went wrong last.
 * Says so in the log when it changes. For any thread.
 */
final class Contact {

  private final PeerUrl url;
  private final String ownId;
  private final InstantSource wallClock;
  private final PeerNews news;

  @GuardedBy("this")
  private Facts facts = Facts.NONE;

  Contact(PeerUrl url, Node node, PeerNews news) {
    this.url = url;
    this.ownId = node.id();
    this.wallClock = node.wallClock();
    this.news = news;
  }

  synchronized Facts facts() {
    return facts;
  }

  /** Who answers there now; true if it is not who answered before. */
  synchronized boolean identified(NodeIdentity identity) {
    succeeded();
    NodeIdentity before = facts.identity();
    facts = facts.withIdentity(identity);
    boolean other = before == null || !before.nodeId().equals(identity.nodeId());
    if (other) {
      news.good("Peer " + url + " is " + words(identity) + (before == null ? "" : " now"));
    }
    return other;
  }

  private String words(NodeIdentity identity) {
    return switch (kind(identity)) {
      case SELF -> "this server itself";
      case STOCK -> "a Eureka server of another kind";
      default -> "node " + identity.nodeId();
    };
  }

  /** An exchange succeeded. */
  synchronized void succeeded() {
    if (facts.failures() > 0) {
      news.good("Peer " + url + " answers again after " + facts.failures() + " failures");
    }
    facts = facts.withSuccess(wallClock.millis());
  }

  /** An exchange failed; unless the peer is only busy, another may stand there now. */
  synchronized void failed(PeerFailure failure) {
    if (facts.failures() == 0) {
      boolean refused = failure.kind() == PeerFailure.Kind.REFUSED;
      String then = refused ? "what was sent is dropped" : "changes wait and are tried again";
      news.bad("Peer " + url + ": " + failure.getMessage() + "; " + then);
    }
    facts = facts.withFailure(failure, wallClock.millis());
  }

  synchronized PeerKind kind() {
    NodeIdentity identity = facts.identity();
    return identity == null ? PeerKind.UNKNOWN : kind(identity);
  }

  private PeerKind kind(NodeIdentity identity) {
    if (identity.isStock()) {
      return PeerKind.STOCK;
    }
    return identity.nodeId().equals(ownId) ? PeerKind.SELF : PeerKind.EUREKA_SERVER;
  }

  /** The failure inside what a future failed with. */
  static PeerFailure failureIn(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    return cause instanceof PeerFailure failure
        ? failure
        : new PeerFailure(PeerFailure.Kind.REFUSED, "the exchange failed here: " + cause);
  }

  /**
   * One moment's knowledge.
   *
   * @param identity who answered last; null if nobody has
   * @param certain whether nothing happened since that could have changed who is there
   * @param lastSuccessMillis wall clock; 0 if never
   * @param lastError in words, or null
   * @param lastErrorMillis wall clock; 0 if never
   * @param failures in a row
   */
  record Facts(
      @Nullable NodeIdentity identity,
      boolean certain,
      long lastSuccessMillis,
      @Nullable String lastError,
      long lastErrorMillis,
      long failures) {

    static final Facts NONE = new Facts(null, false, 0, null, 0, 0);

    /** Whether the last exchange succeeded. */
    boolean available() {
      return lastSuccessMillis > 0 && failures == 0;
    }

    private Facts withIdentity(NodeIdentity now) {
      return new Facts(now, true, lastSuccessMillis, lastError, lastErrorMillis, failures);
    }

    private Facts withSuccess(long millis) {
      return new Facts(identity, certain, millis, lastError, lastErrorMillis, 0);
    }

    private Facts withFailure(PeerFailure failure, long millis) {
      boolean still = certain && failure.kind() == PeerFailure.Kind.CONGESTED;
      return new Facts(
          identity, still, lastSuccessMillis, failure.getMessage(), millis, failures + 1);
    }
  }
}
