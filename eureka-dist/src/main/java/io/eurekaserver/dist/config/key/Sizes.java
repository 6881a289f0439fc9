// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of data: a plain number counts bytes; {@code 512KB}, {@code 10MB} count 1024s. */
final class Sizes {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KB|MB|GB)?");

  private Sizes() {}

  /** A size between two, given as texts. */
  static ValueType<Long> between(String min, String max) {
    long least = parse(min);
    long most = parse(max);
    return new ValueType<>(
        "size",
        "bytes, or a size such as 512KB or 10MB, from " + min + " to " + max,
        text -> {
          long size = parse(text);
          checkArgument(size >= least && size <= most);
          return size;
        });
  }

  private static long parse(String text) {
    Matcher size = SIZE.matcher(text.toUpperCase(Locale.ROOT));
    checkArgument(size.matches());
    return Long.parseLong(size.group(1)) << shift(size.group(2));
  }

  private static int shift(@Nullable String unit) {
    return switch (unit == null ? "B" : unit) {
      case "KB" -> 10;
      case "MB" -> 20;
      case "GB" -> 30;
      default -> 0;
    };
  }
}
