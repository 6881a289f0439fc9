// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one batch sent at a time. For one thread at a time, which is called when a result is there.
 *
 * @param <T> the tasks
 */
final class Courier<T extends Task<T>> {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final String lane;
  private final Sender<T> sender;
  private final Runnable onResult;
  private @Nullable Batch<T> inFlight;
  private boolean senderBroken;

  Courier(String lane, Sender<T> sender, Runnable onResult) {
    this.lane = lane;
    this.sender = sender;
    this.onResult = onResult;
  }

  @Nullable Batch<T> inFlight() {
    return inFlight;
  }

  boolean isBusy() {
    return inFlight != null;
  }

  void start(Batch<T> batch) {
    inFlight = batch;
    CompletableFuture<SendResult> unused =
        send(batch.tasks())
            .whenComplete(
                (result, failure) -> {
                  batch.end(result, failure);
                  onResult.run();
                });
  }

  private CompletableFuture<SendResult> send(List<T> tasks) {
    try {
      return requireNonNull(sender.send(tasks));
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The result of the batch in flight, which then is not in flight any more; null if none yet. */
  @Nullable SendResult takeResult() {
    Batch.Ending ending = inFlight == null ? null : inFlight.ending();
    if (ending == null) {
      return null;
    }
    note(ending);
    inFlight = null;
    return ending.result();
  }

  private void note(Batch.Ending ending) {
    boolean broken = ending.failure() != null;
    if (broken && !senderBroken) {
      log.warn("{}: a batch could not be made or sent and is dropped", lane, ending.failure());
    }
    senderBroken = broken;
  }

  /** Does not wait for the result any longer. */
  void abandon() {
    inFlight = null;
  }

  /** Tells the sender that its receiver is back. */
  void recovered() {
    try {
      sender.recovered();
    } catch (RuntimeException | Error e) {
      log.warn(
          "{}: it recovered, but comparing with it at once failed; the next round does", lane, e);
    }
  }
}
