// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.util.function.Function;

/**
 * What the text of a key must look like.
 *
 * @param label a word or two for lists of keys: {@code true|false}, {@code ms}
 * @param allowed completes the sentence "it must be ..."
 * @param parser text to value; an {@link IllegalArgumentException} says that the text is wrong
 * @param <T> what the text becomes
 */
public record ValueType<T>(String label, String allowed, Function<String, T> parser) {

  /**
   * The value of a text.
   *
   * @throws IllegalArgumentException if the text is not {@link #allowed()}
   */
  public T parse(String text) {
    return parser.apply(text.strip());
  }
}
