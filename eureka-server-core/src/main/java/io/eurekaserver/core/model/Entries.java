// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the entries of a map in the order in which a client wrote them. Of a key that comes
 * twice the first place and the last value count. Not for use by several threads.
 */
public final class Entries {

  private static final int FIRST_SIZE = 4;

  private String[] keys = new String[FIRST_SIZE];
  private String[] values = new String[FIRST_SIZE];
  private int size;
  private @Nullable Map<String, String> many;

  /** No entries yet. */
  public Entries() {}

  /** The entries of a map. */
  public static Entries of(Map<String, String> map) {
    Entries entries = new Entries();
    map.forEach(entries::put);
    return entries;
  }

  /** Puts an entry, in place of one with the same key. */
  public void put(String key, String value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    if (many != null) {
      many.put(key, value);
      return;
    }
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        values[i] = value;
        return;
      }
    }
    append(key, value);
  }

  private void append(String key, String value) {
    if (size == TextMap.MOST) {
      many = new LinkedHashMap<>(small());
      many.put(key, value);
      return;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    keys[size] = key;
    values[size++] = value;
  }

  /** An immutable map of them in their order; this object is not to be used any more. */
  public Map<String, String> map() {
    if (many != null) {
      return Collections.unmodifiableMap(many);
    }
    return size == 0 ? Map.of() : small();
  }

  private TextMap small() {
    return new TextMap(new Names(Arrays.copyOf(keys, size)), Arrays.copyOf(values, size));
  }
}
