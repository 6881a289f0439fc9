// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A registry as a full fetch shows it, reduced to what must be the same on every node.
 *
 * @param instances by {@code APP/id}
 */
public record RegistryView(SortedMap<String, Entry> instances) {

  /**
   * What nodes must agree on about an instance; when it was renewed is not among it.
   *
   * @param status as clients see it
   * @param override the overriding status, {@code UNKNOWN} when there is none
   * @param dirty the last dirty timestamp
   */
  public record Entry(String status, String override, String dirty) {
    @Override
    public String toString() {
      return status + (override.equals("UNKNOWN") ? "" : " by override " + override) + " @" + dirty;
    }
  }

  /** Takes an unmodifiable copy. */
  public RegistryView {
    instances = Collections.unmodifiableSortedMap(new TreeMap<>(instances));
  }

  /** The value of {@code applications}, from a server of any kind. */
  public static RegistryView of(JsonNode applications) {
    SortedMap<String, Entry> all = new TreeMap<>();
    for (JsonNode app : applications.path("application")) {
      for (JsonNode instance : app.path("instance")) {
        all.put(app.path("name").asText() + "/" + id(instance), entry(instance));
      }
    }
    return new RegistryView(all);
  }

  private static String id(JsonNode instance) {
    return instance.path("instanceId").asText();
  }

  private static Entry entry(JsonNode instance) {
    JsonNode override = instance.path("overriddenStatus");
    return new Entry(
        instance.path("status").asText(),
        override.asText(instance.path("overriddenstatus").asText("UNKNOWN")),
        instance.path("lastDirtyTimestamp").asText());
  }

  /** The keys of all instances. */
  public SortedSet<String> keys() {
    return new TreeSet<>(instances.keySet());
  }

  /** Those of {@code wanted} that are not there. */
  public SortedSet<String> missing(Iterable<String> wanted) {
    SortedSet<String> absent = new TreeSet<>();
    wanted.forEach(
        key -> {
          if (!instances.containsKey(key)) {
            absent.add(key);
          }
        });
    return absent;
  }

  /** One line for each instance in which the other view differs; empty when they are equal. */
  public List<String> differences(RegistryView other) {
    SortedSet<String> all = keys();
    all.addAll(other.instances.keySet());
    List<String> lines = new ArrayList<>();
    for (String key : all) {
      String here = text(key);
      String there = other.text(key);
      if (!here.equals(there)) {
        lines.add(key + ": " + here + " | " + there);
      }
    }
    return lines;
  }

  private String text(String key) {
    Entry entry = instances.get(key);
    return entry == null ? "absent" : entry.toString();
  }
}
