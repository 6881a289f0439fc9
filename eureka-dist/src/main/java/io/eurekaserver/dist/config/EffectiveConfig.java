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
    List<String> lines = new ArrayList<>();
    for (Key<?> key : Catalogue.keys()) {
      if (key.effect().isRead()) {
        addLines(key, lines);
      }
    }
    return lines;
  }

  private void addLines(Key<?> key, List<String> lines) {
    List<Assigned> assigned = byKey.getOrDefault(key.name(), List.of());
    for (Assigned one : assigned) {
      String text = one.text().isBlank() && !key.isMap() ? key.defaultText() : one.text();
      lines.add(line(one.name(), text, one.from()));
    }
    if (assigned.isEmpty() && !key.isMap()) {
      lines.add(line(key.name(), key.defaultText(), "default"));
    }
  }

  private static String line(String name, String text, String from) {
    String setting = name + "=" + Redaction.value(name, text);
    return setting + " ".repeat(Math.max(1, COLUMN - setting.length())) + "# " + from;
  }
}
