// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {
  private static final String LINES =
      """
      [1.000s] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 25M->3M(256M) 900.123ms
      [2.000s] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 25M->3M(256M) 4.500ms
      [2.000s] Safepoint "G1CollectForAllocation", Time since last: 11 ns, Reaching safepoint: \
      1 ns, Cleanup: 1 ns, At safepoint: 1 ns, Total: 5000000 ns
      [3.000s] Safepoint "Cleanup", Time since last: 11 ns, Total: 7000000 ns
      """;

  @TempDir private Path directory;

  @Test
  void between_twoTimes_leavesOutWhatWasBefore() throws IOException {
    Path file = Files.writeString(directory.resolve("log"), LINES);
    assertThat(GcLog.between(file, 1.5, 10)).isEqualTo(new GcLog(7, 4.5, 12));
  }
}
