// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import org.jspecify.annotations.Nullable;

/**
 * What a client says it is: cut to a length, and without what would upset a page or a terminal.
 *
 * @param name its DiscoveryIdentity-Name
 * @param version its DiscoveryIdentity-Version
 * @param userAgent its User-Agent
 */
record Kind(String name, String version, String userAgent) {

  static final String UNKNOWN = "unknown";

  /** Stands for all those for which there is no room. */
  static final Kind OTHERS = new Kind("others", "", "");

  private static final int MAX_LENGTH = 120;
  private static final String NAME = "DiscoveryIdentity-Name";
  private static final String VERSION = "DiscoveryIdentity-Version";
  private static final String USER_AGENT = "User-Agent";

  /** Makes one. */
  static Kind of(Served served) {
    return new Kind(
        clean(served.header(NAME)),
        clean(served.header(VERSION)),
        clean(served.header(USER_AGENT)));
  }

  private static String clean(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return UNKNOWN;
    }
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < said.length() && i < MAX_LENGTH; i++) {
      char c = said.charAt(i);
      clean.append(c >= ' ' && c < 0x7f ? c : '?');
    }
    return clean.toString();
  }

  /** Whether a request says just this, which costs no object to find out. */
  boolean isSaidBy(Served served) {
    return same(userAgent, served.header(USER_AGENT))
        && same(name, served.header(NAME))
        && same(version, served.header(VERSION));
  }

  @SuppressWarnings("ReferenceEquality") // only to be quick
  private static boolean same(String known, @Nullable String said) {
    return said == null ? known == UNKNOWN : known.equals(said);
  }

  /** For people, in few words. */
  String words() {
    if (!name.equals(UNKNOWN)) {
      return version.equals(UNKNOWN) || version.isEmpty() ? name : name + " " + version;
    }
    return userAgent;
  }
}
