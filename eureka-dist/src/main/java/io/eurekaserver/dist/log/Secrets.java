// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds what looks like a secret in a text and puts stars in its place: user and password of a URL,
 * the value after a name such as {@code password=}, and what follows {@code Authorization:}, {@code
 * Basic} or {@code Bearer}. Every line of every log passes here, so that no caller has to think of
 * it. For any thread.
 *
 * <p>Each pattern has bounded repetitions, or stops at what begins the next match: the time grows
 * with the length of the text and no faster.
 */
public final class Secrets {

  /** What stands for a secret. */
  public static final String HIDDEN = "******";

  /** Texts without any of these hold no secret that could be recognized: nearly all of them. */
  private static final List<String> HINTS =
      List.of(
          "passw",
          "pwd",
          "passphrase",
          "secret",
          "token",
          "credential",
          "key",
          "access",
          "authorization",
          "cookie",
          "basic",
          "bearer");

  private Secrets() {}

  /** Made with the first text that may hold a secret. */
  private static final class Patterns {

    /** Up to the last at sign before a blank or the next URL. */
    private static final Pattern USER_INFO = Pattern.compile("://(?:(?!://)\\S){0,4096}@");

    private static final String NAMES =
        "password|passwd|pwd|passphrase|secret|token|credential|private[-_]?key|access[-_]?(?:key|id)"
            + "|api[-_]?key";

    private static final Pattern NAME = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED =
        Pattern.compile(
            "((?:"
                + NAMES
                + ")[\\w.\\-]{0,40}\"?\\s{0,3}[=:]\\s{0,3})"
                + "(?:\"[^\"]{0,4096}\"?|'[^']{0,4096}'?|[^\\s,;&\"'}\\])]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER =
        Pattern.compile(
            "((?:authorization|cookie)\"?\\s{0,3}[:=]\\s{0,3})"
                + "(?:\"[^\"]{0,4096}\"?|(?:\\w{1,20}\\s{1,3})?\\S+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME =
        Pattern.compile(
            "\\b(basic|bearer)\\s{1,3}(?!auth)[\\w+/.~\\-]{8,}=*", Pattern.CASE_INSENSITIVE);
  }

  /** The text with stars in the place of secrets. */
  public static String hide(String text) {
    String hidden = text;
    if (text.contains("://") && text.indexOf('@') > 0) {
      hidden = Patterns.USER_INFO.matcher(hidden).replaceAll("://***@");
    }
    String small = hidden.toLowerCase(Locale.ROOT);
    for (String hint : HINTS) {
      if (small.contains(hint)) {
        return hideNamed(hidden);
      }
    }
    return hidden;
  }

  private static String hideNamed(String text) {
    String hidden = Patterns.HEADER.matcher(text).replaceAll("$1" + HIDDEN);
    hidden = Patterns.NAMED.matcher(hidden).replaceAll("$1" + HIDDEN);
    return Patterns.SCHEME.matcher(hidden).replaceAll("$1 " + HIDDEN);
  }

  /** Whether a name says that its value is a secret. */
  public static boolean isNameOfOne(String name) {
    return Patterns.NAME.matcher(name).find();
  }
}
