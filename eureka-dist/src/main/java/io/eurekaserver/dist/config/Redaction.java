// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes values fit to be shown: no secrets, no user and password of a URL, one line. */
final class Redaction {

  private static final String HIDDEN = "******";
  private static final int LONGEST = 300;
  private static final Pattern BETWEEN_URLS = Pattern.compile(",(?=\\s*[A-Za-z][\\w+.-]*://)");
  private static final Pattern USER_INFO = Pattern.compile("://.*@", Pattern.DOTALL);

  /** What somebody wrote who forgot the scheme. */
  private static final Pattern BARE_USER_INFO =
      Pattern.compile("(?<![\\w/])[^\\s/,@:]+:(?!//)[^,@]*@");

  private Redaction() {}

  /** The value of a name as it may be shown. */
  static String value(String name, String text) {
    return isSecret(name) && !text.isEmpty() ? HIDDEN : shorten(withoutUserInfo(text));
  }

  private static boolean isSecret(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return Stream.of("password", "secret", "token", "credential", "privatekey", "accessid")
        .anyMatch(plain::contains);
  }

  /** Whatever stands between the slashes and the last at sign of a URL goes. */
  private static String withoutUserInfo(String text) {
    return Arrays.stream(BETWEEN_URLS.split(text, -1))
        .map(url -> USER_INFO.matcher(url).replaceAll("://***@"))
        .map(url -> BARE_USER_INFO.matcher(url).replaceAll("***@"))
        .collect(Collectors.joining(","));
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
