// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.peer.Node;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.RegistryDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes registries equal again after what replication has lost. Every half minute, give or take, a
 * node compares itself with each peer, and takes what is newer there; it sends nothing, as the peer
 * does the same. Between nodes of our own kind that costs a digest an application as long as they
 * are equal, and an entry an instance of those applications that are not. A server of another kind
 * is asked who it is, which shows that it lives, and for its whole registry now and then.
 *
 * <p>A peer that recovers, or turns up, is compared with at once.
 */
public final class Healing {

  private static final Logger log = LoggerFactory.getLogger(Healing.class);
  private static final double JITTER = 0.2;
  private static final int ROUNDS_TO_BE_FOUND = 2;
  private static final Duration SOON = Duration.ofMillis(100);

  private final Node node;
  private final RegistryView view;
  private final PeerSet peers;
  private final HealingSettings settings;
  private final Pull pull;
  private final Set<Peer> soon = ConcurrentHashMap.newKeySet();
  private final Set<Peer> busy = ConcurrentHashMap.newKeySet();
  private final Map<Peer, Long> lastStockPull = new ConcurrentHashMap<>();
  private final Map<Peer, Long> unlistedSince = new ConcurrentHashMap<>();
  private volatile boolean started;

  /** Does nothing yet. */
  public Healing(Node node, RegistryCopies copies, PeerSet peers, HealingSettings settings) {
    this.node = node;
    this.view = node.view();
    this.peers = peers;
    this.settings = settings;
    this.pull = new Pull(node, copies);
  }

  /** Compares from now on; a server that is still joining its peers need not. */
  public void start() {
    started = true;
    node.scheduler().after(jittered(settings.interval()), this::round);
  }

  private void round() {
    Set<Peer> all = Set.copyOf(peers.all());
    lastStockPull.keySet().retainAll(all);
    unlistedSince.keySet().retainAll(all);
    peers.targets().forEach(this::heal);
    node.scheduler().after(jittered(settings.interval()), this::round);
  }

  private Duration jittered(Duration interval) {
    double factor = 1 - JITTER + 2 * JITTER * node.random().nextDouble();
    return Duration.ofNanos((long) (interval.toNanos() * factor));
  }

  /** Compares with a peer soon: it has turned up, or takes changes again. */
  public void healSoon(Peer peer) {
    lastStockPull.remove(peer);
    if (started) {
      node.scheduler().after(jittered(SOON), () -> heal(peer));
    }
  }

  /**
   * Compares with a peer soon, because it says that it has news which no change tells of. Whatever
   * it says it is only asked, as at any time; and not more than a few times a second.
   *
   * @param nodeId the id of the peer's node; nothing happens if it is none
   */
  public void hear(String nodeId) {
    Peer peer = peers.withId(nodeId);
    if (started && peer != null && soon.add(peer)) {
      node.scheduler()
          .after(
              jittered(SOON),
              () -> {
                soon.remove(peer);
                heal(peer);
              });
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // its end is dealt with in whenComplete
  private void heal(Peer peer) {
    if (!peers.targets().contains(peer) || !busy.add(peer)) {
      return;
    }
    exchange(peer)
        .whenComplete(
            (repairs, failure) -> {
              busy.remove(peer);
              if (failure == null && repairs.total() > 0) {
                log.info(
                    "Repaired from {}: {} registered, {} cancelled, {} overrides",
                    peer.url(),
                    repairs.registered(),
                    repairs.cancelled(),
                    repairs.overrides());
              }
            });
  }

  private CompletableFuture<Repairs> exchange(Peer peer) {
    long begin = node.scheduler().ticker().read();
    return peer.kind() == PeerKind.EUREKA_SERVER && peer.isCertain()
        ? peer.exchange(node.client().digest(peer.url()))
            .thenComposeAsync(digest -> compare(peer, digest, begin), node.scheduler()::execute)
        : peer.identify().thenCompose(identity -> fromStock(peer, identity));
  }

  private CompletableFuture<Repairs> compare(Peer peer, RegistryDigest digest, long begin) {
    peer.identified(digest.node());
    watchReturnWay(peer, digest.node());
    if (peer.kind() != PeerKind.EUREKA_SERVER) {
      return CompletableFuture.completedFuture(Repairs.NONE);
    }
    pull.quarantines(peer, digest, begin);
    return pull.whatDiffers(peer, digest);
  }

  /** A peer needs the time of a lookup or two to find a node that is new. */
  private void watchReturnWay(Peer peer, NodeIdentity identity) {
    boolean listed = identity.peers().contains(node.id());
    if (listed || !identity.complete()) {
      unlistedSince.remove(peer);
      peer.returnWay(listed, false);
      return;
    }
    long now = node.scheduler().ticker().read();
    long since = unlistedSince.computeIfAbsent(peer, key -> now);
    peer.returnWay(false, now - since >= ROUNDS_TO_BE_FOUND * settings.interval().toNanos());
  }

  private CompletableFuture<Repairs> fromStock(Peer peer, NodeIdentity identity) {
    long now = node.scheduler().ticker().read();
    Long last = lastStockPull.get(peer);
    boolean due = last == null || now - last >= settings.stockInterval().toNanos();
    if (!identity.isStock() || !due) {
      return CompletableFuture.completedFuture(Repairs.NONE);
    }
    lastStockPull.put(peer, now);
    return pull.fromStock(peer, view);
  }
}
