// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.replication.batch.BatchCounts;
import io.eurekaserver.replication.batch.Lane;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.batch.SendResult;
import io.eurekaserver.replication.protocol.NodeIdentity;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One URL of a peer: the changes that wait for it, and what is known of who is there. Nothing is
 * sent before it is certain that it is not this server itself; after every failure to reach it that
 * is asked anew. For any thread.
 */
public final class Peer {

  private final PeerUrl url;
  private final Node node;
  private final PeerNews news;
  private final Contact contact;
  private final Lane<PeerTask> changes;
  private final Lane<AsgTask> groups;
  private final Duration lifetime;
  private final Consumer<Peer> onNewIdentity;
  private final LongAdder registered = new LongAdder();
  private final LongAdder cancelled = new LongAdder();
  private final LongAdder overrides = new LongAdder();
  private volatile ReturnWay returnWay = ReturnWay.UNKNOWN;

  Peer(PeerUrl url, Node node, ReplicationSettings settings, PeerEvents events) {
    this.url = url;
    this.node = node;
    this.news = new PeerNews(events.onNews());
    this.contact = new Contact(url, node, news);
    this.lifetime = settings.lifetime();
    this.onNewIdentity = events.onNewIdentity();
    this.changes =
        new Lane<>(
            url.toString(),
            settings.changes(),
            new BatchSender(this, node, events),
            node.scheduler(),
            node.random());
    this.groups =
        new Lane<>(
            url + " (groups)",
            settings.groups(),
            batch -> unlessSelf(() -> replicate(batch.get(0))),
            node.scheduler(),
            node.random());
  }

  private CompletableFuture<Void> replicate(AsgTask task) {
    return client().replicateAsgStatus(url, task.group(), task.enabled());
  }

  /** Where it is. */
  public PeerUrl url() {
    return url;
  }

  PeerClient client() {
    return node.client();
  }

  /** Queues a change. Never blocks; what does not fit is counted. */
  public void tell(PeerTask task) {
    changes.submit(task);
  }

  /** Asks it to compare soon. That may be lost: it compares every half minute anyway. */
  @SuppressWarnings("FutureReturnValueIgnored") // as it says
  public void tellNews() {
    if (kind() == PeerKind.EUREKA_SERVER) {
      client().tellNews(url);
    }
  }

  /** Queues the status of an auto-scaling group. */
  public void tellGroup(String group, boolean enabled) {
    groups.submit(new AsgTask(group, enabled, lifetime));
  }

  /** What stands there, as far as is known. */
  public PeerKind kind() {
    return contact.kind();
  }

  /** Who answered last; null if nobody has. */
  public @Nullable NodeIdentity identity() {
    return contact.facts().identity();
  }

  /** Whether nothing has happened since that could have changed who is there. */
  public boolean isCertain() {
    return contact.facts().certain();
  }

  /** Whether the last exchange with it succeeded. */
  public boolean isAvailable() {
    return contact.facts().available();
  }

  /** Asks who is there now; fails with a {@link PeerFailure}. */
  public CompletableFuture<NodeIdentity> identify() {
    return exchange(client().identify(url)).thenApply(this::identified);
  }

  /** Notes who said to be there, in the course of another exchange. */
  public NodeIdentity identified(NodeIdentity identity) {
    if (contact.identified(identity)) {
      onNewIdentity.accept(this);
    }
    return identity;
  }

  /** Any exchange with this peer: its end is noted. */
  public <T> CompletableFuture<T> exchange(CompletableFuture<T> exchange) {
    return exchange.whenComplete(
        (result, error) -> {
          if (error == null) {
            contact.succeeded();
          } else {
            contact.failed(Contact.failureIn(error));
          }
        });
  }

  /** Does something with the peer, unless it turns out to be this server. */
  CompletableFuture<SendResult> unlessSelf(Supplier<CompletableFuture<?>> action) {
    CompletableFuture<?> known = isCertain() ? CompletableFuture.completedFuture(null) : identify();
    return known
        .thenCompose(
            ignored ->
                kind() == PeerKind.SELF
                    ? CompletableFuture.completedFuture(SendResult.REFUSED)
                    : exchange(action.get()).thenApply(done -> SendResult.DELIVERED))
        .exceptionally(error -> resultOf(Contact.failureIn(error)));
  }

  private static SendResult resultOf(PeerFailure failure) {
    return switch (failure.kind()) {
      case CONGESTED -> SendResult.CONGESTED;
      case UNREACHABLE -> SendResult.UNREACHABLE;
      case REFUSED -> SendResult.REFUSED;
    };
  }

  /** Counts what was repaired here from what this peer knows. */
  public void repaired(Repairs repairs) {
    registered.add(repairs.registered());
    cancelled.add(repairs.cancelled());
    overrides.add(repairs.overrides());
  }

  /**
   * Notes whether the peer sends changes to this node too, and says so when that changes.
   *
   * @param listed whether it has this node among its peers
   * @param surelyNot whether it has had the time to find it, and has not
   */
  public void returnWay(boolean listed, boolean surelyNot) {
    ReturnWay before = returnWay;
    returnWay = listed ? ReturnWay.OPEN : surelyNot ? ReturnWay.MISSING : before;
    if (returnWay == ReturnWay.MISSING && before != ReturnWay.MISSING) {
      news.bad(
          "Peer "
              + url
              + " does not have this node among its peers: its changes do not come here. Put this"
              + " node into its list of peers");
    } else if (returnWay == ReturnWay.OPEN && before == ReturnWay.MISSING) {
      news.good("Peer " + url + " has this node among its peers now");
    }
  }

  /** Whether it sends changes to this node too. */
  public ReturnWay returnWay() {
    return returnWay;
  }

  /** The batches of changes. */
  BatchCounts batches() {
    return changes.batches();
  }

  /** Everything that is known of it; whether it is told of changes is for the peer set to say. */
  PeerReport report(boolean target) {
    Contact.Facts facts = contact.facts();
    NodeIdentity identity = facts.identity();
    return new PeerReport(
        url.toString(),
        kind(),
        identity == null ? "" : identity.nodeId(),
        target,
        facts.available(),
        returnWay,
        facts.lastSuccessMillis(),
        facts.lastError(),
        facts.lastErrorMillis(),
        changes.report(),
        new Repairs(registered.intValue(), cancelled.intValue(), overrides.intValue()));
  }

  /** Takes no more changes and sends what waits, for at most this long; then it drops the rest. */
  public CompletableFuture<LaneReport> drain(Duration atMost) {
    CompletableFuture<LaneReport> rest = groups.drain(atMost);
    return changes.drain(atMost).thenCombine(rest, (report, ignored) -> report);
  }
}
