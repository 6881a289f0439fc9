// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.web.param.Asked;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks for, checked.
 *
 * @param kind what
 * @param reason why, 3 to 500 characters on one line
 * @param until for a quarantine its end, wall-clock ms; else 0
 */
record ActionRequest(Kind kind, String reason, long until) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;
  private static final Duration LONGEST_QUARANTINE = Duration.ofDays(7);

  /** What can be asked for. */
  enum Kind {
    TAKE_OUT_OF_SERVICE,
    PUT_BACK,
    REMOVE_OVERRIDE,
    CANCEL,
    QUARANTINE,
    LIFT_QUARANTINE;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Reads a request that the guard has let in; a problem if anything is wrong with it. */
  static ActionRequest of(Asked request, ActionGuard guard, long now) {
    JsonNode body = guard.body(request);
    Kind kind = kind(text(body, "action"));
    String reason = reason(text(body, "reason"));
    return new ActionRequest(kind, reason, kind == Kind.QUARANTINE ? until(body, now) : 0);
  }

  private static @Nullable String text(JsonNode body, String name) {
    JsonNode value = body.get(name);
    return value == null || !value.isTextual() ? null : value.textValue();
  }

  private static Kind kind(@Nullable String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    "action must be one of "
                        + Arrays.stream(Kind.values())
                            .map(Kind::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static String reason(@Nullable String text) {
    String reason = text == null ? "" : text.strip();
    if (reason.length() < SHORTEST || reason.length() > LONGEST) {
      throw bad("reason must say why, in " + SHORTEST + " to " + LONGEST + " characters.");
    }
    if (reason.codePoints().anyMatch(Character::isISOControl)) {
      throw bad("reason must be on one line, without control characters.");
    }
    return reason;
  }

  private static long until(JsonNode body, long now) {
    JsonNode value = body.get("until");
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw bad("until must say when the quarantine ends, in milliseconds since 1970.");
    }
    long until = value.longValue();
    if (until <= now) {
      throw bad("until is in the past: a quarantine ends later than now.");
    }
    if (until - now > LONGEST_QUARANTINE.toMillis()) {
      throw bad("until is too far ahead: a quarantine lasts at most 7 days.");
    }
    return until;
  }

  private static ProblemException bad(String detail) {
    return ProblemException.named(400, "bad-action", detail);
  }
}
