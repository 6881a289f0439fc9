// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.util.List;

/**
 * Keys that belong together, for people who read lists of them.
 *
 * @param title a few words
 * @param keys in the order of reading
 */
public record KeyGroup(String title, List<Key<?>> keys) {

  /** Takes an immutable copy. */
  public KeyGroup {
    keys = List.copyOf(keys);
  }

  static KeyGroup of(String title, Key<?>... keys) {
    return new KeyGroup(title, List.of(keys));
  }
}
