// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.ApplicationCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows the largest applications, and the rest as one, so that nobody can make it grow. */
final class ApplicationLimit {

  /** In lower case, as no application's name is. */
  private static final String OTHER = "other";

  private final ApplicationCounts counts;
  private final int shown;

  ApplicationLimit(ApplicationCounts counts, int shown) {
    this.counts = counts;
    this.shown = shown;
  }

  void write(Sheet.Points points) {
    if (shown == 0) {
      return;
    }
    List<Map.Entry<String, StatusCounts>> all = new ArrayList<>(counts.byApplication().entrySet());
    all.sort(
        comparingInt((Map.Entry<String, StatusCounts> entry) -> -entry.getValue().total())
            .thenComparing(comparing(Map.Entry::getKey)));
    int named = Math.min(shown, all.size());
    all.subList(0, named).forEach(entry -> one(entry.getKey(), entry.getValue(), points));
    rest(all.subList(named, all.size()), points);
  }

  private static void one(String name, StatusCounts counts, Sheet.Points points) {
    for (InstanceStatus status : InstanceStatus.values()) {
      int count = counts.count(status);
      if (count > 0) {
        points.add(count, "application", name, "status", status.name());
      }
    }
  }

  private static void rest(List<Map.Entry<String, StatusCounts>> others, Sheet.Points points) {
    Map<InstanceStatus, Integer> sums = new EnumMap<>(InstanceStatus.class);
    for (Map.Entry<String, StatusCounts> other : others) {
      for (InstanceStatus status : InstanceStatus.values()) {
        sums.merge(status, other.getValue().count(status), Integer::sum);
      }
    }
    sums.forEach(
        (status, count) -> {
          if (count > 0) {
            points.add(count, "application", OTHER, "status", status.name());
          }
        });
  }
}
