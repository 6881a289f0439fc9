// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checked values of all keys that are set; the others have their default. */
final class Values {

  private final Map<String, Object> plain = new HashMap<>();
  private final Map<String, Map<String, Object>> entries = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /** Takes what is set; an empty text of a key that has no entries stands for its default. */
  void put(Assigned assigned) {
    Key<?> key = assigned.key();
    if (assigned.entry() == null && assigned.text().isBlank()) {
      return;
    }
    try {
      Object value = key.type().parse(assigned.text());
      if (assigned.entry() == null) {
        plain.put(key.name(), value);
      } else {
        entries
            .computeIfAbsent(key.name(), name -> new LinkedHashMap<>())
            .put(assigned.entry(), value);
      }
    } catch (IllegalArgumentException e) {
      problems.add(assigned.problem("it must be " + key.type().allowed()));
    }
  }

  /** Notes a line about a key that has no usable text at all. */
  void addProblem(String line) {
    problems.add(line);
  }

  /** A line for each text that could not be used. */
  List<String> problems() {
    return problems;
  }

  /** The value of a key without entries. */
  @SuppressWarnings("unchecked") // put() only ever stores what the key's own type has parsed
  <T> T get(Key<T> key) {
    Object value = plain.get(key.name());
    return value == null ? key.defaultValue() : (T) value;
  }

  /** The value of a key whose text may be empty. */
  Optional<String> text(Key<String> key) {
    return Optional.of(get(key)).filter(text -> !text.isEmpty());
  }

  /** The values of a key with entries. */
  @SuppressWarnings("unchecked") // as above
  <T> Map<String, T> entries(Key<T> key) {
    return (Map<String, T>) Map.copyOf(entries.getOrDefault(key.name(), Map.of()));
  }
}
