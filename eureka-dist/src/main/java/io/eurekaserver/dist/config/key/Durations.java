// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times: a plain number counts the key's own unit; {@code 30s}, {@code PT30S} say theirs. */
final class Durations {

  /** Far beyond use, and still a number of nanoseconds that fits a long. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Pattern SIMPLE = Pattern.compile("([+-]?\\d{1,18})\\s*([a-z]{0,2})");

  private Durations() {}

  /** A key in milliseconds, from so many on. */
  static ValueType<Duration> millis(long min) {
    return millis(min, LONGEST.toMillis());
  }

  /** A key in milliseconds, between two numbers of them. */
  static ValueType<Duration> millis(long min, long max) {
    return new ValueType<>(
        "ms",
        "milliseconds, or a duration such as 500ms, 30s, PT30S, "
            + range(min, max, LONGEST.toMillis()),
        text -> parse(text, ChronoUnit.MILLIS, min, max));
  }

  /** A key in seconds, from so many on. */
  static ValueType<Duration> seconds(long min) {
    long max = LONGEST.toSeconds();
    return new ValueType<>(
        "s",
        "whole seconds, or a duration such as 30s, 5m, PT30S, " + range(min, max, max),
        text -> parse(text, ChronoUnit.SECONDS, min, max));
  }

  /** A key in seconds that ends up as a number of them, from 1 to a day. */
  static ValueType<Duration> secondsOfDay() {
    long max = Duration.ofDays(1).toSeconds();
    return new ValueType<>(
        "s",
        "whole seconds, or a duration such as 30s, 5m, PT30S, " + range(1, max, 0),
        text -> parse(text, ChronoUnit.SECONDS, 1, max));
  }

  private static String range(long min, long max, long unlimited) {
    return max == unlimited ? "at least " + min : "from " + min + " to " + max;
  }

  private static Duration parse(String text, ChronoUnit unit, long min, long max) {
    Duration duration = parse(text, unit);
    long units = unit.getDuration().isZero() ? 0 : duration.dividedBy(unit.getDuration());
    checkArgument(unit.getDuration().multipliedBy(units).equals(duration));
    checkArgument(units >= min && units <= max);
    return duration;
  }

  private static Duration parse(String text, ChronoUnit unit) {
    Matcher simple = SIMPLE.matcher(text.toLowerCase(Locale.ROOT));
    try {
      if (simple.matches()) {
        return Duration.of(Long.parseLong(simple.group(1)), unit(simple.group(2), unit));
      }
      return Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ChronoUnit unit(String suffix, ChronoUnit own) {
    return switch (suffix) {
      case "" -> own;
      case "ns" -> ChronoUnit.NANOS;
      case "us" -> ChronoUnit.MICROS;
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      case "d" -> ChronoUnit.DAYS;
      default -> throw new IllegalArgumentException(suffix);
    };
  }
}
