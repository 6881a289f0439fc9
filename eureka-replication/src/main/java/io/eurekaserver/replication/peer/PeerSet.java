// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import static java.util.stream.Collectors.toMap;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.replication.batch.BatchCounts;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.ReplicationAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The peers of this server as they are now. One identical list may be given to every node: the
 * addresses of this server are found in it and left out, and a node with several addresses is told
 * of a change once. Methods may be called from any thread.
 */
public final class PeerSet {

  private static final Logger log = LoggerFactory.getLogger(PeerSet.class);

  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final Node node;
  private final ReplicationSettings settings;
  private final PeerEvents events;
  private final PeerNews news;
  private final OwnAddress own;

  @GuardedBy("this")
  private Map<PeerUrl, Peer> peers = new LinkedHashMap<>();

  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile List<Peer> targets = List.of();
  private volatile List<Peer> told = List.of();

  /** Without peers as yet. */
  public PeerSet(Node node, ReplicationSettings settings, PeerEvents events, OwnAddress own) {
    this.node = node;
    this.settings = settings;
    this.own = own;
    this.events =
        new PeerEvents(
            events.replies(),
            peer -> {
              choose();
              events.onNewIdentity().accept(peer);
            },
            events.onRecovered(),
            events.onNews());
    this.news = new PeerNews(events.onNews());
  }

  /** Who must be told of changes: every other node once. */
  public List<Peer> targets() {
    return targets;
  }

  /** Every URL that was found, this server's own among them. */
  public synchronized List<Peer> all() {
    return List.copyOf(peers.values());
  }

  /** The ids of the nodes that are told of changes, as far as they have one. */
  public List<String> nodeIds() {
    return targets.stream()
        .map(Peer::identity)
        .filter(Objects::nonNull)
        .map(NodeIdentity::nodeId)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** The URL of the node with an id; the id itself if no peer is known to have it. */
  public String nameOf(String nodeId) {
    Peer peer = withId(nodeId);
    return peer == null ? nodeId : peer.url().toString();
  }

  /** The peer of the node with an id; null if none is known to have it. */
  public @Nullable Peer withId(String nodeId) {
    for (Peer peer : targets) {
      NodeIdentity identity = peer.identity();
      if (identity != null && identity.nodeId().equals(nodeId)) {
        return peer;
      }
    }
    return null;
  }

  /** Tells every peer of our own kind that this server has news which no change tells of. */
  public void tellNews() {
    targets.forEach(Peer::tellNews);
  }

  /** Whether there is nobody to tell of a change. */
  public boolean isNobodyTold() {
    return told.isEmpty();
  }

  /**
   * Tells every peer of a change. One that looks like this server, and does not answer, is told as
   * well: if another node starts there, it gets what waits; if not, nothing is ever sent.
   */
  public void tell(PeerTask task) {
    for (Peer peer : told) {
      peer.tell(task);
    }
  }

  /** Tells every peer of an auto-scaling group. */
  public void tellGroup(String group, boolean enabled) {
    for (Peer peer : told) {
      peer.tellGroup(group, enabled);
    }
  }

  /** The task that tells that an override was set or removed, now. */
  public PeerTask decision(ReplicationAction action, InstanceInfo instance) {
    long now = node.scheduler().ticker().read();
    return PeerTask.decision(action, instance, now, settings.lifetime());
  }

  /** The task that tells of a cancel. */
  public PeerTask cancel(InstanceInfo instance) {
    return PeerTask.cancel(instance, settings.lifetime());
  }

  /**
   * Takes over a list that was looked up: what is new in it is a peer from now on, what is missing
   * from it is one no longer, and what waits for it is dropped. Asks who is there wherever that is
   * not certain.
   */
  public void update(List<PeerUrl> found) {
    List<Peer> gone = replace(found);
    choose();
    gone.forEach(this::drop);
    for (Peer peer : all()) {
      if (peer.kind() == PeerKind.UNKNOWN || !targets.contains(peer)) {
        ask(peer);
      }
    }
    askAgainLater();
  }

  private static void ask(Peer peer) {
    peer.identify().exceptionally(failure -> NodeIdentity.STOCK);
  }

  /**
   * Where nobody answers and the address looks like the own one, nothing is sent that would find
   * out that another node has started there.
   */
  private void askAgainLater() {
    if (!mistakable().isEmpty() && asking.compareAndSet(false, true)) {
      node.scheduler()
          .after(
              ASK_AGAIN,
              () -> {
                asking.set(false);
                mistakable().forEach(PeerSet::ask);
                askAgainLater();
              });
    }
  }

  private List<Peer> mistakable() {
    return all().stream()
        .filter(peer -> peer.kind() == PeerKind.UNKNOWN && !targets.contains(peer))
        .toList();
  }

  private synchronized List<Peer> replace(List<PeerUrl> found) {
    Map<PeerUrl, Peer> before = peers;
    Map<PeerUrl, Peer> now = new LinkedHashMap<>();
    for (PeerUrl url : found) {
      if (!own.isSurely(url)) {
        Peer known = before.get(url);
        now.computeIfAbsent(url, u -> known == null ? join(u) : known);
      }
    }
    peers = now;
    List<Peer> gone = new ArrayList<>(before.values());
    gone.removeAll(now.values());
    return gone;
  }

  private Peer join(PeerUrl url) {
    news.good("Peer " + url + " was found");
    return new Peer(url, node, settings, events);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a drain does not fail
  private void drop(Peer peer) {
    news.good("Peer " + peer.url() + " is no longer among the peers");
    peer.drain(Duration.ZERO).thenAccept(report -> sayWhatIsLost(peer, report));
  }

  private static void sayWhatIsLost(Peer peer, LaneReport report) {
    long lost = report.counts().discarded();
    if (lost > 0) {
      log.warn("{} changes for {} were dropped: it did not take them in time", lost, peer.url());
    }
  }

  /** Decides anew who is told of changes. */
  private synchronized void choose() {
    Set<String> seen = new HashSet<>();
    targets = peers.values().stream().filter(peer -> isTarget(peer, seen)).toList();
    List<Peer> chosen = targets;
    told =
        peers.values().stream()
            .filter(peer -> chosen.contains(peer) || peer.kind() == PeerKind.UNKNOWN)
            .toList();
  }

  private boolean isTarget(Peer peer, Set<String> seen) {
    NodeIdentity identity = peer.identity();
    if (identity == null) {
      return !own.looksLike(peer.url());
    }
    return peer.kind() != PeerKind.SELF && (identity.isStock() || seen.add(identity.nodeId()));
  }

  /** Everything that is known of every URL. */
  public List<PeerReport> reports() {
    List<Peer> told = targets;
    return all().stream().map(peer -> peer.report(told.contains(peer))).toList();
  }

  /** The batches of changes for each peer, by its URL. */
  public Map<String, BatchCounts> batches() {
    return all().stream()
        .collect(toMap(peer -> peer.url().toString(), Peer::batches, (one, other) -> one));
  }

  /**
   * Takes no more changes, and sends what waits for at most this long.
   *
   * @return what each lane has done in its life
   */
  public CompletableFuture<Collection<LaneReport>> drain(Duration atMost) {
    List<CompletableFuture<LaneReport>> ends =
        all().stream().map(peer -> drain(peer, atMost)).toList();
    return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
        .thenApply(done -> ends.stream().map(CompletableFuture::join).toList());
  }

  private static CompletableFuture<LaneReport> drain(Peer peer, Duration atMost) {
    return peer.drain(atMost)
        .thenApply(
            report -> {
              sayWhatIsLost(peer, report);
              return report;
            });
  }
}
