// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import com.google.common.base.Ticker;
import io.eurekaserver.replication.batch.SendResult;
import io.eurekaserver.replication.batch.Sender;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the batches of one peer, as soon as it is certain who is there: never to this server
 * itself.
 */
final class BatchSender implements Sender<PeerTask> {

  private static final Logger log = LoggerFactory.getLogger(BatchSender.class);

  private static final int OWN_KIND_TAKES = 4;
  private static final long OLD_DECISION_NANOS = Duration.ofSeconds(5).toNanos();

  private final Peer peer;
  private final Ticker now;
  private final Outbox outbox;
  private final PeerEvents events;

  BatchSender(Peer peer, Node node, PeerEvents events) {
    this.peer = peer;
    this.now = node.scheduler().ticker();
    this.outbox = new Outbox(node.view());
    this.events = events;
  }

  @Override
  public CompletableFuture<SendResult> send(List<PeerTask> batch) {
    return peer.unlessSelf(() -> replicate(batch));
  }

  /**
   * One of our own kind is sent more heartbeats at a time: they are small, and a request costs it
   * more than hundreds of them.
   */
  @Override
  public int batchSize(int usual) {
    return peer.kind() == PeerKind.EUREKA_SERVER ? OWN_KIND_TAKES * usual : usual;
  }

  @Override
  public void recovered() {
    events.onRecovered().accept(peer);
  }

  private CompletableFuture<?> replicate(List<PeerTask> batch) {
    List<PeerTask> sent = new ArrayList<>(batch.size());
    List<OutgoingItem> items = new ArrayList<>(batch.size());
    for (PeerTask task : batch) {
      OutgoingItem item = isLeftToHealing(task) ? null : outbox.item(task, peer.kind());
      if (item != null) {
        sent.add(task);
        items.add(item);
      }
    }
    return items.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : peer.client().replicate(peer.url(), items).thenAccept(answers -> handle(sent, answers));
  }

  /**
   * A decision carries no age on the wire, so one that waited long would outrank later decisions
   * made elsewhere. Nodes of our own kind learn of it with its age when registries are compared,
   * which happens as soon as a peer takes changes again.
   */
  private boolean isLeftToHealing(PeerTask task) {
    return task.tellsOfOverride()
        && peer.kind() == PeerKind.EUREKA_SERVER
        && now.read() - task.decidedNanos() > OLD_DECISION_NANOS;
  }

  /** An answer of another length answers nothing; sending again would not help. */
  private void handle(List<PeerTask> sent, List<ReplyItem> answers) {
    if (answers.size() != sent.size()) {
      log.warn(
          "Peer {} answered {} changes with {} results, which are ignored: it may not have carried them"
              + " out; the comparison finds out",
          peer.url(),
          sent.size(),
          answers.size());
      return;
    }
    for (int i = 0; i < sent.size(); i++) {
      events.replies().onReply(peer, sent.get(i), answers.get(i));
    }
  }
}
