// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

/** The page for people. */
public final class DashboardKeys {

  /** Whether. */
  public static final Key<Boolean> ENABLED =
      Key.of(
          "eureka.dashboard.enabled",
          Types.bool(),
          "true",
          "Whether there is a page for people; without it a browser gets 404.");

  /** Where. */
  public static final Key<String> PATH =
      Key.of(
          "eureka.dashboard.path",
          Types.contextPath(),
          "/",
          "Where that page is, besides the root; below server.servlet.context-path.");

  static final KeyGroup GROUP = KeyGroup.of("Dashboard", ENABLED, PATH);

  private DashboardKeys() {}
}
