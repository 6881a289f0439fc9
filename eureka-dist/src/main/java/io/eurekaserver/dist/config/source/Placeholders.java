// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${name}} and {@code ${name:default}}; names and defaults may hold placeholders
 * themselves, and so may what a name stands for. Not for several threads at once.
 */
public final class Placeholders {

  private static final int MAX_LENGTH = 100_000;

  private final Function<String, @Nullable String> given;
  private final Function<String, @Nullable String> fallback;
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Two ways from a name to its text, either may answer null.
   *
   * @param given what somebody has set
   * @param fallback what a name stands for if nobody has set it and the placeholder has no default
   */
  public Placeholders(
      Function<String, @Nullable String> given, Function<String, @Nullable String> fallback) {
    this.given = given;
    this.fallback = fallback;
  }

  /**
   * The text without placeholders.
   *
   * @throws UnreadableSourceException with the name of a placeholder that stands for nothing, or
   *     that leads back to itself
   */
  public String resolve(String text) {
    int start = text.indexOf("${");
    if (start < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder();
    int done = 0;
    while (start >= 0) {
      int end = endOf(text, start);
      if (end < 0) {
        break;
      }
      resolved.append(text, done, start).append(valueOf(text.substring(start + 2, end)));
      checkLength(resolved);
      done = end + 1;
      start = text.indexOf("${", done);
    }
    return resolved.append(text, done, text.length()).toString();
  }

  private static void checkLength(CharSequence resolved) {
    if (resolved.length() > MAX_LENGTH) {
      throw new UnreadableSourceException("its placeholders make a text of unreasonable length");
    }
  }

  /** The brace that closes the placeholder at start, or -1. */
  private static int endOf(String text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      if (text.startsWith("${", at)) {
        depth++;
        at++;
      } else if (text.charAt(at) == '}' && --depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private String valueOf(String inside) {
    int colon = colonOf(inside);
    String name = resolve(colon < 0 ? inside : inside.substring(0, colon)).strip();
    String value = given.apply(name);
    if (value == null && colon >= 0) {
      return resolve(inside.substring(colon + 1));
    }
    if (value == null) {
      value = fallback.apply(name);
    }
    if (value == null) {
      throw new UnreadableSourceException(
          "${" + name + "} stands for nothing: neither a key nor an environment variable");
    }
    return follow(name, value);
  }

  private String follow(String name, String value) {
    if (open.contains(name)) {
      throw new UnreadableSourceException("${" + name + "} leads back to itself");
    }
    open.push(name);
    try {
      return resolve(value);
    } finally {
      open.pop();
    }
  }

  /** The first colon outside of inner placeholders, or -1. */
  private static int colonOf(String inside) {
    int depth = 0;
    for (int at = 0; at < inside.length(); at++) {
      char c = inside.charAt(at);
      if (inside.startsWith("${", at)) {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == ':' && depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
