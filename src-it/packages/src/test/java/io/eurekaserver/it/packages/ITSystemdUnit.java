// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** systemd's own opinion of the unit. It is not started: there is no systemd in a container. */
class ITSystemdUnit {
  /** Of 100: systemd calls 0 to 19 well protected. */
  private static final int WORST_EXPOSURE = 19;

  private static final String WHAT = "The check of the systemd unit";

  @TempDir Path directory;

  /** The unit, for the archive as it was unpacked here: verify looks whether programs exist. */
  private Path unit() throws IOException {
    Path home = Archive.unpack(directory.resolve("unpacked"));
    String text = Files.readString(home.resolve("systemd/eureka-server.service"));
    Path unit = directory.resolve("eureka-server.service");
    return Files.writeString(unit, text.replace("/opt/eureka-server", home.toString()));
  }

  @Test
  void unit_isWellFormed() throws IOException {
    String analyze = Tools.required("systemd-analyze", WHAT);
    List<String> output =
        Tools.succeed(directory, analyze, "verify", "--man=no", unit().toString());
    assertThat(output).as("warnings").isEmpty();
  }

  @Test
  void unit_isHardened() throws IOException {
    String analyze = Tools.required("systemd-analyze", WHAT);
    String threshold = "--threshold=" + WORST_EXPOSURE;
    List<String> output =
        Tools.succeed(
            directory,
            analyze,
            "security",
            "--offline=true",
            "--no-pager",
            threshold,
            unit().toString());
    assertThat(output).anyMatch(line -> line.contains("Overall exposure level"));
  }

  /** Running requests and waiting changes have the shutdown timeout each, 8 s unless set. */
  @Test
  void stopTimeout_coversTheShutdownOfTheServer() {
    assertThat(Sources.read(Sources.UNIT)).contains("\nTimeoutStopSec=20s\n", "\nKillMode=mixed\n");
  }
}
