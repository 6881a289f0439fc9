// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened to a lane, and what must be true of it. */
final class LaneHistory {

  private final OrderChecker order;

  /** Nothing was dropped for want of room, so it can be said what has become of each task. */
  private final boolean roomy;

  private final List<TestTask> submitted = new ArrayList<>();

  /** For each task how many were submitted when it was sent last. */
  private final Map<TestTask, Integer> lastSent = new HashMap<>();

  private List<TestTask> inFlight = List.of();
  private int delivered;
  private int refused;

  LaneHistory(int batchSize, boolean roomy) {
    this.order = new OrderChecker(batchSize);
    this.roomy = roomy;
  }

  void submitted(TestTask task) {
    submitted.add(task);
  }

  void sent(List<TestTask> batch) {
    order.sent(batch);
    inFlight = batch;
    batch.forEach(task -> lastSent.put(task, submitted.size()));
    if (roomy) {
      assertThat(batch).as("tasks still worth sending").noneMatch(this::isReplaced);
    }
  }

  void answered(SendResult result) {
    delivered += result == SendResult.DELIVERED ? inFlight.size() : 0;
    refused += result == SendResult.REFUSED ? inFlight.size() : 0;
  }

  int delivered() {
    return delivered;
  }

  int refused() {
    return refused;
  }

  private boolean isReplaced(TestTask task) {
    return submitted.stream()
        .anyMatch(
            later ->
                later.number() > task.number()
                    && later.key().equals(task.key())
                    && later.replaces(task));
  }

  /** Once all has been settled: how many had no need to be delivered; fails if one had. */
  long countNeedless() {
    long needless = submitted.size() - (long) delivered - refused;
    List<TestTask> neverSent =
        submitted.stream().filter(task -> !lastSent.containsKey(task)).toList();
    assertThat(neverSent).allMatch(task -> isReplaced(task) || isCovered(task));
    return needless;
  }

  /** By one that was submitted before it and left after it came. */
  private boolean isCovered(TestTask task) {
    return submitted.stream()
        .anyMatch(
            earlier ->
                earlier.number() < task.number()
                    && earlier.key().equals(task.key())
                    && task.isCoveredBy(earlier)
                    && lastSent.getOrDefault(earlier, 0) > task.number());
  }
}
