// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.eurekaserver.dist.cli.command.Surroundings.Tty;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of this process is a terminal. Linux says so for each stream; elsewhere the JVM says it for
 * both together.
 */
final class Ttys {

  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,5})\\s*");

  private Ttys() {}

  static Tty ofProcess() {
    return new Tty(isTerminal(0), isTerminal(1), Ttys::columns);
  }

  @SuppressWarnings("SystemConsoleNull") // it is null again with the console of java.base
  private static boolean isTerminal(int stream) {
    Path link = Path.of("/proc/self/fd/" + stream);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      System.setProperty("jdk.console", "java.base");
      return System.console() != null;
    }
  }

  /** Of the terminal, as stty says it; 0 if nobody knows. Asked only when it is needed. */
  private static int columns() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      String size = new String(stty.getInputStream().readNBytes(100), US_ASCII);
      Matcher matcher = SIZE.matcher(size);
      return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
