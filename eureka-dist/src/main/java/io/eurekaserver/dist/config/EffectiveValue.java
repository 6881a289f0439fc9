// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Key;

/**
 * A value in effect.
 *
 * @param key its key
 * @param name the name of the key, or of one entry of it
 * @param text what was written, placeholders resolved; may be a secret
 * @param from where it was written
 * @param isDefault whether nobody has set it
 */
public record EffectiveValue(Key<?> key, String name, String text, String from, boolean isDefault) {

  /** The text as it may be shown. */
  public String shown() {
    return Redaction.value(name, text);
  }

  /** Whether another text means the same value: 30s and 30000. */
  public boolean means(EffectiveValue other) {
    return text.equals(other.text) || key.type().parse(text).equals(key.type().parse(other.text));
  }
}
