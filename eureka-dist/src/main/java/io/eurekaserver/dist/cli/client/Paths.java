// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Texts as parts of URLs. */
public final class Paths {

  private Paths() {}

  /** One segment of a path. A colon stays, as in the ids that clients make. */
  public static String segment(String text) {
    return query(text).replace("%3A", ":");
  }

  /** The value of a query parameter. */
  public static String query(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** {@code &name=value}; empty if there is no value. */
  public static String parameter(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? "" : "&" + name + "=" + query(value);
  }
}
