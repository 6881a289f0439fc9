// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key that the documentation names is a key: one of the tables in docs/configuration.md,
 * which a test of their own keeps equal to the code.
 */
class KeysTest {

  private static final Pattern KEY =
      Pattern.compile("(?<![\\w./@_-])(?:eureka|server)\\.[a-zA-Z][\\w.\\-]*[\\w*]");

  /** What looks like a key and is none: settings of clients, hosts, files. */
  private static final Pattern OTHER =
      Pattern.compile(
          "eureka\\.(name|decoderName|example\\..*|internal|svc.*|instance\\.[\\w.\\-]+|client\\.enabled)"
              + "|(eureka|server)\\.(jar|service|yml|yaml|properties|log|svg|sh)|server\\.port");

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void keys_ofAPage_areKnown(Page page) {
    Set<String> known = known();
    assertThat(known).hasSizeGreaterThan(200);
    assertThat(page.code().stream().flatMap(KeysTest::keys))
        .filteredOn(key -> !OTHER.matcher(key).matches())
        .allSatisfy(key -> assertThat(isKnown(key, known)).as("%s in %s", key, page).isTrue());
  }

  private static Stream<String> keys(String code) {
    return KEY.matcher(code).results().map(MatchResult::group);
  }

  private static Set<String> known() {
    String text = Page.of(Page.ROOT.resolve("docs/configuration.md")).text();
    String tables = text.substring(text.indexOf("<!-- keys:"), text.indexOf("<!-- end of keys"));
    return Pattern.compile("`((?:eureka|server)\\.[^`]+)`")
        .matcher(tables)
        .results()
        .map(key -> compact(key.group(1)))
        .collect(Collectors.toSet());
  }

  private static String compact(String key) {
    return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** A name, the beginning of one ({@code eureka.log.*}), or an entry of one that has entries. */
  private static boolean isKnown(String written, Set<String> known) {
    String key = compact(written.replace("*", ""));
    if (written.endsWith("*")) {
      return known.stream().anyMatch(one -> one.startsWith(key));
    }
    return known.stream()
        .anyMatch(
            one ->
                one.equals(key)
                    || one.startsWith(key + ".")
                    || (one.endsWith(">") && key.startsWith(one.substring(0, one.indexOf('<')))));
  }
}
