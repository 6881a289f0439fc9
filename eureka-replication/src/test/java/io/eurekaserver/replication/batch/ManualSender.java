// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes what it is given and answers when the test says so; complains of a second batch. */
final class ManualSender implements Sender<TestTask> {

  final List<List<TestTask>> batches = new ArrayList<>();
  int recoveries;

  /** How many times as many tasks it takes as usual, if they are not urgent. */
  int roominess = 1;

  /** Sees each batch. */
  Consumer<List<TestTask>> onSend = batch -> {};

  private @Nullable CompletableFuture<SendResult> answer;
  private @Nullable AssertionError wrong;

  @Override
  public CompletableFuture<SendResult> send(List<TestTask> batch) {
    batches.add(batch);
    note(
        () -> {
          assertThat(isBusy()).as("a batch is in flight").isFalse();
          onSend.accept(batch);
        });
    answer = new CompletableFuture<>();
    return answer;
  }

  @Override
  public int batchSize(int usual) {
    return roominess * usual;
  }

  @Override
  public void recovered() {
    recoveries++;
    note(() -> assertThat(isBusy()).as("a batch is in flight").isFalse());
  }

  /** A lane outlives the errors of its sender, so they are kept for the test. */
  private void note(Runnable check) {
    try {
      check.run();
    } catch (AssertionError e) {
      wrong = wrong == null ? e : wrong;
    }
  }

  /** Fails if the lane has done wrong. */
  void assertNothingWrong() {
    if (wrong != null) {
      throw wrong;
    }
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
