// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.replication.batch.SendResult;
import io.eurekaserver.replication.batch.Sender;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.ReplyItem;
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

  private final Peer peer;
  private final Outbox outbox;
  private final PeerEvents events;

  BatchSender(Peer peer, Outbox outbox, PeerEvents events) {
    this.peer = peer;
    this.outbox = outbox;
    this.events = events;
  }

  @Override
  public CompletableFuture<SendResult> send(List<PeerTask> batch) {
    return peer.unlessSelf(() -> replicate(batch));
  }

  @Override
  public void recovered() {
    events.onRecovered().accept(peer);
  }

  private CompletableFuture<?> replicate(List<PeerTask> batch) {
    List<PeerTask> sent = new ArrayList<>(batch.size());
    List<OutgoingItem> items = new ArrayList<>(batch.size());
    for (PeerTask task : batch) {
      OutgoingItem item = outbox.item(task);
      if (item != null) {
        sent.add(task);
        items.add(item);
      }
    }
    return items.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : peer.client().replicate(peer.url(), items).thenAccept(answers -> handle(sent, answers));
  }

  /** An answer of another length answers nothing; sending again would not help. */
  private void handle(List<PeerTask> sent, List<ReplyItem> answers) {
    if (answers.size() != sent.size()) {
      log.warn(
          "Peer {} answered {} changes with {} results, which are ignored",
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
