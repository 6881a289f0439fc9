// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of a map in their order: maps of many instances have the same. Immutable. */
final class Names {

  private final String[] names;

  /** Keeps the array. */
  Names(String[] names) {
    this.names = names;
  }

  int size() {
    return names.length;
  }

  String at(int index) {
    return names[index];
  }

  /** Where a key is, -1 if nowhere. */
  int indexOf(@Nullable Object key) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Names that && Arrays.equals(names, that.names);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(names);
  }
}
