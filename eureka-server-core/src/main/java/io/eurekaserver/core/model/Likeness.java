// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one object in place of several equal ones. What can be read stays as it is. */
final class Likeness {

  private Likeness() {}

  /** Equal texts of one draft, and what it has in common with others. */
  static void withinAndAmong(InstanceDraft draft, SharedParts parts) {
    draft.hostName = either(draft.ipAddr, draft.hostName);
    draft.metadata = parts.map(Maps.ordered(draft.metadata));
    DataCenter dataCenter = draft.dataCenter;
    if (dataCenter != null && dataCenter.metadata() instanceof TextMap amazon) {
      draft.dataCenter =
          new DataCenter(
              dataCenter.name(), parts.withSharedNames(amazon.withValues(v -> own(draft, v))));
    }
  }

  /** The same text, as the object that names the instance if it does. */
  private static String own(InstanceDraft draft, String value) {
    String known = either(draft.instanceId, either(draft.hostName, either(draft.ipAddr, value)));
    return known == null ? value : known;
  }

  /** What a draft has in common with another instance. */
  static void between(InstanceDraft draft, InstanceInfo other) {
    draft.id = other.id().equals(draft.id) ? other.id() : draft.id;
    draft.instanceId = either(other.instanceId(), draft.instanceId);
    draft.hostName = either(other.hostName(), draft.hostName);
    draft.ipAddr = either(other.ipAddr(), draft.ipAddr);
    draft.metadata = isLike(other.metadata(), draft.metadata) ? other.metadata() : draft.metadata;
    DataCenter mine = draft.dataCenter;
    if (mine != null
        && mine.name() == other.dataCenter().name()
        && isLike(mine.metadata(), other.dataCenter().metadata())) {
      draft.dataCenter = other.dataCenter();
    }
  }

  private static @Nullable String either(@Nullable String kept, @Nullable String value) {
    return kept != null && kept.equals(value) ? kept : value;
  }

  private static boolean isLike(Map<String, String> one, Map<String, String> other) {
    return one == other
        || (one instanceof TextMap a && other instanceof TextMap b && a.isLike(b))
        || (one.isEmpty() && other.isEmpty());
  }
}
