// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.ServerUrl;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at servers, and says what is not as it should be. */
public final class Doctor {

  private static final List<Check> CHECKS =
      List.of(
          new PathCheck(),
          new HostNameCheck(),
          new DuplicateCheck(),
          new ClockCheck(),
          new LeaseCheck(),
          new PreservationCheck(),
          new PeerCheck(),
          new HashCheck(),
          new DifferenceCheck(),
          new SettingsCheck(),
          new AuthenticationCheck(),
          new VersionCheck());

  private Doctor() {}

  /** The names of all checks. */
  public static List<String> checks() {
    return CHECKS.stream().map(Check::name).toList();
  }

  /**
   * What is found at these servers, the worst first; ends the command if one cannot be looked at.
   *
   * @param ignored names of checks that are left out
   */
  public static List<Finding> look(
      Examination examination, List<ServerUrl> urls, Set<String> ignored) {
    List<Node> nodes = urls.stream().map(examination::of).toList();
    return CHECKS.stream()
        .filter(check -> !ignored.contains(check.name()))
        .flatMap(check -> check.look(nodes).stream())
        .collect(
            Collectors.toMap(
                Doctor::words, finding -> finding, Finding::alsoAt, LinkedHashMap::new))
        .values()
        .stream()
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  /** The same words of several servers are one finding. */
  private static String words(Finding finding) {
    return finding.severity() + finding.check() + finding.finding() + finding.advice();
  }
}
