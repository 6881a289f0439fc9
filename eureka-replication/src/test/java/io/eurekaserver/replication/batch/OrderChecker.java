// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows what was submitted and looks at every batch: no key may see its tasks in another order than
 * they were submitted in. Tasks are numbered in that order. For one thread at a time.
 */
final class OrderChecker {

  private final Map<String, Set<Integer>> lastAttempt = new HashMap<>();
  private final int batchSize;

  OrderChecker(int batchSize) {
    this.batchSize = batchSize;
  }

  /** A batch is sent, for the first time or again. */
  void sent(List<TestTask> batch) {
    assertThat(batch.size()).isBetween(1, batchSize);
    Map<String, List<Integer>> byKey = new HashMap<>();
    batch.forEach(
        task -> byKey.computeIfAbsent(task.key(), key -> new ArrayList<>()).add(task.number()));
    byKey.forEach(this::checkKey);
  }

  /** A number below one that was sent before must have been sent together with that. */
  private void checkKey(String key, List<Integer> numbers) {
    assertThat(numbers).as("order of %s", key).isSorted().doesNotHaveDuplicates();
    Set<Integer> before = lastAttempt.getOrDefault(key, Set.of());
    int highest = before.stream().mapToInt(each -> each).max().orElse(-1);
    assertThat(numbers)
        .as("%s after %s", key, before)
        .allMatch(number -> number > highest || before.contains(number));
    lastAttempt.put(key, new HashSet<>(numbers));
  }
}
