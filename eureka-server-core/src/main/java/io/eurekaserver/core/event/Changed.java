// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names what differs between two states of an instance. */
final class Changed {

  private Changed() {}

  /** Such as "status DOWN instead of UP, other metadata". */
  static String words(@Nullable InstanceInfo before, @Nullable InstanceInfo after) {
    if (before == null || after == null) {
      return "another state";
    }
    List<String> words = new ArrayList<>();
    if (before.status() != after.status()) {
      words.add("status " + after.status() + " instead of " + before.status());
    }
    if (before.overriddenStatus() != after.overriddenStatus()) {
      words.add("override " + after.overriddenStatus() + " instead of " + override(before));
    }
    addPlaces(words, before, after);
    if (!before.metadata().equals(after.metadata())) {
      words.add("other metadata");
    }
    if (words.isEmpty()) {
      words.add(
          before.isShownLike(after) ? "a newer version" : "other names, pages or data center");
    }
    return String.join(", ", words);
  }

  private static String override(InstanceInfo instance) {
    return instance.overriddenStatus().name();
  }

  private static void addPlaces(List<String> words, InstanceInfo before, InstanceInfo after) {
    if (!before.hostName().equals(after.hostName())) {
      words.add("host name " + after.hostName() + " instead of " + before.hostName());
    }
    if (!before.ipAddr().equals(after.ipAddr())) {
      words.add("address " + after.ipAddr() + " instead of " + before.ipAddr());
    }
    if (!before.port().equals(after.port()) || !before.securePort().equals(after.securePort())) {
      words.add("other ports");
    }
  }
}
