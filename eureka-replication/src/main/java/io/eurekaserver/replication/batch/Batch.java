// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks on their way. Any thread may bring the result.
 *
 * @param <T> the tasks
 */
final class Batch<T extends Task<T>> {

  private final List<Queued<T>> queued;
  private volatile @Nullable Ending ending;

  /** How it ended: the failure, if the sender failed instead of answering. */
  record Ending(SendResult result, @Nullable Throwable failure) {}

  Batch(List<Queued<T>> queued) {
    this.queued = queued;
  }

  List<Queued<T>> queued() {
    return queued;
  }

  int size() {
    return queued.size();
  }

  int urgent() {
    int urgent = 0;
    for (Queued<T> each : queued) {
      urgent += each.isUrgent() ? 1 : 0;
    }
    return urgent;
  }

  List<T> tasks() {
    List<T> tasks = new ArrayList<>(queued.size());
    queued.forEach(each -> tasks.add(each.task()));
    return Collections.unmodifiableList(tasks);
  }

  /** When its oldest task was submitted, or the given time if that is earlier. */
  long oldest(long other) {
    long oldest = other;
    for (Queued<T> each : queued) {
      oldest = Ticks.earlier(oldest, each.since());
    }
    return oldest;
  }

  void end(@Nullable SendResult result, @Nullable Throwable failure) {
    ending = new Ending(result == null ? SendResult.REFUSED : result, failure);
  }

  @Nullable Ending ending() {
    return ending;
  }
}
