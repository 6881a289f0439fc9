// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Notes what it is given and answers when the test says so; complains of a second batch. */
final class ManualSender implements Sender<TestTask> {

  final List<List<TestTask>> batches = new ArrayList<>();
  int recoveries;
  private @Nullable CompletableFuture<SendResult> answer;

  @Override
  public CompletableFuture<SendResult> send(List<TestTask> batch) {
    assertThat(isBusy()).as("a batch is in flight").isFalse();
    batches.add(batch);
    answer = new CompletableFuture<>();
    return answer;
  }

  @Override
  public void recovered() {
    assertThat(isBusy()).as("a batch is in flight").isFalse();
    recoveries++;
  }

  boolean isBusy() {
    return answer != null && !answer.isDone();
  }

  void answer(SendResult result) {
    assertThat(isBusy()).as("a batch is in flight").isTrue();
    answer.complete(result);
  }

  void fail(Throwable failure) {
    answer.completeExceptionally(failure);
  }

  List<TestTask> last() {
    return batches.get(batches.size() - 1);
  }

  /** The numbers of the tasks of each batch. */
  List<List<Integer>> numbers() {
    return batches.stream().map(each -> each.stream().map(TestTask::number).toList()).toList();
  }
}
