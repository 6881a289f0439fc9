// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The series that the shipped files ask Prometheus for. */
final class ShippedNames {
  private static final Pattern NAME =
      Pattern.compile("\\b(?:eureka|jetty|jvm|process|system)_[a-z0-9_]+\\b|\\bup(?=\\{)");

  private ShippedNames() {}

  /** Those in a file of docs/monitoring. */
  static Set<String> in(String file) {
    try {
      String text = Files.readString(Programs.MONITORING.resolve(file));
      return NAME.matcher(text)
          .results()
          .map(MatchResult::group)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
