// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Set;

/**
 * Whether and where there is a page for people.
 *
 * @param enabled {@code eureka.dashboard.enabled}
 * @param path where it is besides the root, {@code /} or with a leading and without a trailing
 *     slash: {@code eureka.dashboard.path}
 * @param contextPath what stands before every path; may be empty
 */
public record PageSettings(boolean enabled, String path, String contextPath) {

  /** The first segments of what is served already. */
  private static final Set<String> TAKEN =
      Set.of(
          "eureka",
          "apps",
          "instances",
          "vips",
          "svips",
          "asg",
          "status",
          "statusoverrides",
          "peerreplication",
          "serverinfo",
          "healthcheck",
          "health",
          "metrics",
          "actuator",
          "api",
          "console",
          "lastn");

  /** Checks that the path is free. */
  public PageSettings {
    checkArgument(path.startsWith("/"), "eureka.dashboard.path must begin with a slash: %s", path);
    String first = path.substring(1).replaceFirst("/.*", "").toLowerCase(Locale.ROOT);
    checkArgument(
        !TAKEN.contains(first) && !first.matches("v\\d+"),
        "eureka.dashboard.path cannot be %s: other things are served under /%s",
        path,
        first);
  }

  /** The page at the root. */
  public static PageSettings atRoot(String contextPath) {
    return new PageSettings(true, "/", contextPath);
  }

  /** Whether it is somewhere else as well. */
  public boolean isElsewhere() {
    return !path.equals("/");
  }

  /** A path below the page's own, such as {@code /lastn} or {@code /dashboard/lastn}. */
  public String below(String name) {
    return isElsewhere() ? path + '/' + name : '/' + name;
  }
}
