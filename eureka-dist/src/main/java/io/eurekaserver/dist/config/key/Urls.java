// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import static com.google.common.base.Preconditions.checkArgument;

import io.eurekaserver.replication.peer.PeerUrl;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Service URLs. They stay texts, because peers are compared as text. Names with an underscore, as
 * container networks have them, are no hosts of URLs; their addresses are, {@link PeerKeys#NAMES}.
 */
final class Urls {

  private static final int MAX_PORT = 65_535;
  private static final Pattern URL =
      Pattern.compile(
          "https?://"
              + "(?:[^\\s/?#@]*@)?"
              + "(?:\\[[0-9a-fA-F:.%]+]|[^\\s/?#@:\\[\\]]+)"
              + "(?::(\\d{1,5}))?"
              + "(?:/[^\\s?#]*)?",
          Pattern.CASE_INSENSITIVE);

  private Urls() {}

  /** A comma list of service URLs, each ending in a slash. */
  static ValueType<List<String>> list() {
    return new ValueType<>(
        "URLs",
        "URLs such as http://peer1:8761/eureka/, separated by commas; no underscore in a host name",
        text -> Types.split(text).stream().map(Urls::checked).distinct().toList());
  }

  /** One URL exactly as it was given, or nothing. */
  static ValueType<String> one() {
    return new ValueType<>(
        "URL",
        "a URL such as http://peer1:8761/eureka/; no underscore in the host name",
        text -> {
          checkArgument(text.isEmpty() || checked(text) != null);
          return text;
        });
  }

  private static String checked(String url) {
    Matcher matcher = URL.matcher(url);
    checkArgument(matcher.matches());
    String port = matcher.group(1);
    checkArgument(port == null || inRange(Integer.parseInt(port)));
    String complete = withSmallScheme(url.endsWith("/") ? url : url + "/");
    PeerUrl.of(complete);
    return complete;
  }

  private static String withSmallScheme(String url) {
    int end = url.indexOf(':');
    return url.substring(0, end).toLowerCase(Locale.ROOT) + url.substring(end);
  }

  private static boolean inRange(int port) {
    return port >= 1 && port <= MAX_PORT;
  }
}
