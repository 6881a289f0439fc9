// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A build that was started by nohup ignores SIGHUP, and every process that it starts would as well:
 * those hear it all the same.
 */
final class HangupSignal {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String IGNORED = "SigIgn:";
  private static final List<String> HEARD = List.of("env", "--default-signal=HUP");

  private HangupSignal() {}

  /** Lets a command hear the signal, if this process does not. */
  static void giveBack(ProcessBuilder command) throws IOException {
    if (isIgnoredHere()) {
      List<String> words = new ArrayList<>(HEARD);
      words.addAll(command.command());
      command.command(words);
    }
  }

  /** The signal has the number 1, so the lowest bit of the mask. */
  private static boolean isIgnoredHere() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return false;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(IGNORED))
        .map(line -> line.substring(IGNORED.length()).strip())
        .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 1) == 1);
  }
}
