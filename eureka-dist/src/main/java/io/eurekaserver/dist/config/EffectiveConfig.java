// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every value in effect and where it came from; secrets are hidden. */
public final class EffectiveConfig {

  private static final int COLUMN = 72;

  private final Map<String, List<Assigned>> byKey = new LinkedHashMap<>();

  EffectiveConfig(List<Assigned> resolved) {
    for (Assigned assigned : resolved) {
      byKey.computeIfAbsent(assigned.key().name(), name -> new ArrayList<>()).add(assigned);
    }
  }

  /** A line {@code name=value # from} for each value, in the order of the catalogue. */
  public List<String> lines() {
    return values().stream().map(EffectiveConfig::line).toList();
  }

  /** Each value, in the order of the catalogue. */
  public List<EffectiveValue> values() {
    List<EffectiveValue> values = new ArrayList<>();
    for (Key<?> key : Catalogue.keys()) {
      if (key.effect().isRead()) {
        addValues(key, values);
      }
    }
    return values;
  }

  private void addValues(Key<?> key, List<EffectiveValue> values) {
    List<Assigned> assigned = byKey.getOrDefault(key.name(), List.of());
    for (Assigned one : assigned) {
      boolean usual = one.text().isBlank() && !key.isMap();
      String text = usual ? key.defaultText() : one.text();
      values.add(new EffectiveValue(key, one.name(), text, one.from(), usual));
    }
    if (assigned.isEmpty() && !key.isMap()) {
      values.add(new EffectiveValue(key, key.name(), key.defaultText(), "default", true));
    }
  }

  private static String line(EffectiveValue value) {
    String setting = value.name() + "=" + value.shown();
    return setting + " ".repeat(Math.max(1, COLUMN - setting.length())) + "# " + value.from();
  }
}
