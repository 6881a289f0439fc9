// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import com.google.common.base.Ticker;
import io.eurekaserver.replication.batch.TestTask.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes every batch at once and notes how long its tasks had waited. */
final class PromptSender implements Sender<TestTask> {

  private final Ticker ticker;
  private final List<Long> submittedAt = new ArrayList<>();
  private final long[] longest = new long[2];
  private int sent;

  PromptSender(Ticker ticker) {
    this.ticker = ticker;
  }

  TestTask next(String key, Kind kind) {
    submittedAt.add(ticker.read());
    return TestTask.of(key, kind, submittedAt.size() - 1);
  }

  @Override
  public CompletableFuture<SendResult> send(List<TestTask> batch) {
    for (TestTask task : batch) {
      int index = task.isUrgent() ? 1 : 0;
      long waited = ticker.read() - submittedAt.get(task.number());
      longest[index] = Math.max(longest[index], waited);
    }
    sent += batch.size();
    return CompletableFuture.completedFuture(SendResult.DELIVERED);
  }

  Duration longest(boolean urgent) {
    return Duration.ofNanos(longest[urgent ? 1 : 0]);
  }

  int sent() {
    return sent;
  }
}
