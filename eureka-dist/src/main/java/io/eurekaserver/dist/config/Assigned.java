// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Key;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody has set.
 *
 * @param key the key
 * @param entry which entry of it; null if it has none
 * @param written its name as it was written
 * @param text its text
 * @param from where it was written
 */
record Assigned(Key<?> key, @Nullable String entry, String written, String text, String from) {

  /** The name in our spelling. */
  String name() {
    return entry == null ? key.name() : key.nameOf(entry);
  }

  /** The same with its placeholders resolved. */
  Assigned withText(String resolved) {
    return new Assigned(key, entry, written, resolved, from);
  }

  /** One entry of a key whose entries were all written in one text. */
  Assigned entry(String newEntry, String newText) {
    return new Assigned(key, newEntry, written, newText, from);
  }

  /** A line about a text that cannot be used. */
  String problem(String sentence) {
    return written + "=" + Redaction.value(written, text) + " (" + from + "): " + sentence;
  }
}
