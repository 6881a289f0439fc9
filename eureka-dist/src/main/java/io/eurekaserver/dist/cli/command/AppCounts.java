// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import com.google.common.base.Splitter;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.dist.cli.client.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One application while the instances of a stock server are counted. */
final class AppCounts {

  /** The statuses in the order of the columns. */
  static final List<InstanceStatus> ORDER =
      List.of(
          InstanceStatus.UP,
          InstanceStatus.DOWN,
          InstanceStatus.STARTING,
          InstanceStatus.OUT_OF_SERVICE,
          InstanceStatus.UNKNOWN);

  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

  private final String name;
  private final Map<InstanceStatus, Integer> statuses = new EnumMap<>(InstanceStatus.class);
  private final Set<String> vips = new TreeSet<>();
  private final Map<String, Integer> zones = new TreeMap<>();
  private int instances;

  AppCounts(String name) {
    this.name = name;
  }

  void add(InstanceInfo instance) {
    instances++;
    statuses.merge(instance.status(), 1, Integer::sum);
    zones.merge(Query.zone(instance), 1, Integer::sum);
    String vip = instance.vipAddress();
    if (vip != null) {
      COMMAS.split(vip).forEach(vips::add);
    }
  }

  List<@Nullable Object> row() {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(name);
    row.add(instances);
    ORDER.forEach(status -> row.add(statuses.getOrDefault(status, 0)));
    row.add(vips);
    row.add(zones);
    return row;
  }
}
