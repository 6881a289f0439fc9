// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.model.InstanceInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What makes a document show other instances than it does. */
final class Difference {

  /** The order of instances that goes with {@link Entry#BY_ID}. */
  static final Comparator<InstanceInfo> BY_ID =
      Comparator.comparing(InstanceInfo::app).thenComparing(instance -> instance.id().id());

  private Difference() {}

  /**
   * The edits from one list to another, both ordered by application and id.
   *
   * @param times makes the entries that come
   */
  static List<Edit> between(List<Entry> shown, List<InstanceInfo> wanted, Times times) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    for (InstanceInfo instance : wanted) {
      while (at < shown.size() && BY_ID.compare(shown.get(at).instance, instance) < 0) {
        edits.add(Edit.remove(shown.get(at++)));
      }
      if (at == shown.size() || shown.get(at).instance != instance) {
        edits.add(Edit.put(times.entry(instance)));
      }
      if (at < shown.size() && BY_ID.compare(shown.get(at).instance, instance) == 0) {
        at++;
      }
    }
    shown.subList(at, shown.size()).forEach(entry -> edits.add(Edit.remove(entry)));
    return edits;
  }
}
