// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.replication.peer.Node;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerLookup;
import io.eurekaserver.replication.peer.PeerSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins the peers at start: copies the registry of each one that answers, all at the same time, and
 * is complete when all have answered. Peers that do not answer are waited for, for a bounded time:
 * a few rounds if another one has answered, longer if none has. Without peers it is complete at
 * once. A server that is complete stays so.
 *
 * <p>Peers that start at the same time answer each other with what they have, so that a whole
 * cluster can start from nothing.
 */
public final class RegistrySync {

  private static final Logger log = LoggerFactory.getLogger(RegistrySync.class);

  private final Node node;
  private final PeerLookup lookup;
  private final PeerSet peers;
  private final SyncSettings settings;
  private final Pull pull;
  private final Runnable onComplete;

  private final JoinProgress progress = new JoinProgress();
  private volatile int rounds;
  private volatile long startNanos;
  private volatile boolean complete;
  private volatile String reason = "The server has not begun to join its peers.";

  /**
   * Does nothing yet.
   *
   * @param onComplete runs once, on the scheduler, when the registry is complete
   */
  public RegistrySync(
      Node node, RegistryCopies copies, Peers peers, SyncSettings settings, Runnable onComplete) {
    this.node = node;
    this.lookup = peers.lookup();
    this.peers = peers.set();
    this.settings = settings;
    this.pull = new Pull(node, copies);
    this.onComplete = onComplete;
  }

  /**
   * Where the peers come from.
   *
   * @param lookup finds them
   * @param set holds them
   */
  public record Peers(PeerLookup lookup, PeerSet set) {}

  /** Begins to join. */
  public void start() {
    startNanos = node.scheduler().ticker().read();
    node.scheduler().execute(this::round);
  }

  /** Whether the registry can be relied on. */
  public boolean isComplete() {
    return complete;
  }

  /** Why it is complete or not, in one sentence. */
  public String reason() {
    return reason;
  }

  private void round() {
    if (complete) {
      return;
    }
    if (!settings.enabled() || settings.rounds() == 0) {
      end("Nothing is copied from peers, as the settings ask.");
      return;
    }
    if (lookup.isKnown()) {
      askAll();
    }
    decide();
    if (!complete) {
      node.scheduler().after(settings.pause(), this::round);
    }
  }

  /** Rounds follow each other on the scheduler, never two at a time. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void askAll() {
    rounds++;
    peers.targets().stream().filter(progress::begin).forEach(this::copy);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // its end is dealt with in whenComplete
  private void copy(Peer peer) {
    peer.identify()
        .thenCompose(identity -> copyFrom(peer))
        .whenCompleteAsync(
            (repairs, failure) -> {
              progress.end(peer, failure == null ? repairs : null);
              decide();
            },
            node.scheduler()::execute);
  }

  private CompletableFuture<Repairs> copyFrom(Peer peer) {
    return switch (peer.kind()) {
      case EUREKA_SERVER -> pull.everything(peer);
      case STOCK -> pull.fromStock(peer, node.view());
      case SELF, UNKNOWN -> CompletableFuture.completedFuture(Repairs.NONE);
    };
  }

  private synchronized void decide() {
    if (complete) {
      return;
    }
    List<Peer> missing = progress.missing(peers.targets());
    boolean leaveBehind = progress.anyAnswered() && rounds > settings.rounds();
    if (lookup.isKnown() && missing.isEmpty() && allIdentified()) {
      end(
          progress.anyAnswered()
              ? "The registry is complete: " + progress.instances() + " instances from peers."
              : "The registry is complete: there are no peers.");
    } else if (leaveBehind || elapsed().compareTo(settings.longest()) >= 0) {
      end("The server was opened although " + waitingFor(missing) + " could not be reached.");
    } else {
      reason = "Joining: waiting for " + waitingFor(missing) + ".";
    }
  }

  /** A URL of which nobody knows whether it is this server itself is not yet left out. */
  private boolean allIdentified() {
    return rounds > 1 || peers.all().stream().noneMatch(peer -> peer.kind() == PeerKind.UNKNOWN);
  }

  private Duration elapsed() {
    return Duration.ofNanos(node.scheduler().ticker().read() - startNanos);
  }

  private String waitingFor(List<Peer> missing) {
    return lookup.isKnown()
        ? missing.stream().map(peer -> peer.url().toString()).collect(Collectors.joining(", "))
        : "the list of peers";
  }

  private void end(String why) {
    reason = why;
    complete = true;
    log.info("{} It took {} ms.", why, elapsed().toMillis());
    node.scheduler().execute(onComplete);
  }
}
