// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM's log says of its pauses, in milliseconds.
 *
 * @param longest of all pauses, from the wish to stop the threads to their going on
 * @param longestGc of the pauses of the collector
 * @param total of all pauses
 */
record GcLog(double longest, double longestGc, double total) {
  private static final Pattern PAUSE =
      Pattern.compile("\\[([0-9.]+)s\\].*\\bPause .* ([0-9.]+)ms$");
  private static final Pattern SAFEPOINT =
      Pattern.compile("\\[([0-9.]+)s\\].*Safepoint .*Total:\\s+([0-9]+) ns");

  /** The option that makes a JVM write such a log. */
  static String option(Path file) {
    return "-Xlog:gc,safepoint:file=" + file + ":uptime:filecount=0";
  }

  /** Reads what happened between two seconds of the JVM's life. */
  static GcLog between(Path file, double from, double to) throws IOException {
    double longest = 0;
    double longestGc = 0;
    double total = 0;
    for (String line : Files.readAllLines(file)) {
      double gc = value(PAUSE.matcher(line), from, to);
      double stop = value(SAFEPOINT.matcher(line), from, to) / 1e6;
      longestGc = Math.max(longestGc, gc);
      longest = Math.max(longest, Math.max(gc, stop));
      total += stop;
    }
    return new GcLog(longest, longestGc, total);
  }

  private static double value(Matcher line, double from, double to) {
    if (!line.find()) {
      return 0;
    }
    double at = Double.parseDouble(line.group(1));
    return at >= from && at <= to ? Double.parseDouble(line.group(2)) : 0;
  }
}
