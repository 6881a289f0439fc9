// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people write it: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. */
final class SpanConverter implements ITypeConverter<Duration> {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  @Override
  public Duration convert(String text) {
    Matcher span = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no length of time: write 500ms, 30s, 5m, 1h or 2d");
    }
    long count = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
