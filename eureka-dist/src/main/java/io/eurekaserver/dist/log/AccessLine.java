// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line: like Apache's combined format with the response time at the end, or one JSON
 * object. Never what a header says who the user is; values of secret parameters are hidden. For any
 * thread.
 */
final class AccessLine {

  private static final int LONGEST = 2_000;
  private static final double NANOS_OF_MILLI = 1e6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private AccessLine() {}

  /** The line with its end. */
  static String of(Access access, LogFormat format) {
    return format == LogFormat.JSON ? json(access) : text(access);
  }

  private static String text(Access access) {
    Access.Outcome outcome = access.outcome();
    return access.remote()
        + " - - ["
        + TIME.format(Instant.ofEpochMilli(access.at()))
        + "] \""
        + quoted(access.method() + ' ' + target(access))
        + "\" "
        + outcome.status()
        + ' '
        + outcome.bytes()
        + " \"-\" \""
        + quoted(userAgent(access))
        + "\" "
        + String.format(Locale.ROOT, "%.3f", millis(outcome))
        + "ms\n";
  }

  private static String json(Access access) {
    Access.Outcome outcome = access.outcome();
    return new JsonLine()
        .text("timestamp", JsonLayout.TIME.format(Instant.ofEpochMilli(access.at())))
        .text("logger", "access")
        .text("remote", access.remote())
        .text("method", access.method())
        .text("target", target(access))
        .number("status", outcome.status())
        .number("bytes", outcome.bytes())
        .number("durationMs", Math.round(millis(outcome) * 1000) / 1000.0)
        .text("userAgent", userAgent(access))
        .end();
  }

  private static double millis(Access.Outcome outcome) {
    return outcome.nanos() / NANOS_OF_MILLI;
  }

  private static String userAgent(Access access) {
    return access.userAgent() == null ? "-" : shown(access.userAgent());
  }

  private static String target(Access access) {
    String query = access.query();
    return shown(access.path()) + (query == null ? "" : "?" + shown(withoutSecrets(query)));
  }

  private static String shown(String text) {
    String hidden = Secrets.hide(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    return text.length() <= LONGEST ? hidden : hidden + "...";
  }

  private static String withoutSecrets(String query) {
    return Arrays.stream(query.split("[&;]", -1))
        .map(AccessLine::withoutSecret)
        .collect(Collectors.joining("&"));
  }

  /** A name may be written with escapes, so it is read before it is judged. */
  private static String withoutSecret(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals < 0) {
      return parameter;
    }
    String name = parameter.substring(0, equals);
    String plain = decoded(name);
    return plain == null || Secrets.isNameOfOne(plain) ? name + '=' + Secrets.HIDDEN : parameter;
  }

  private static @Nullable String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Fit to stand between quotes. */
  private static String quoted(String text) {
    return LogText.oneLine(text).replace("\"", "\\\"");
  }
}
