// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerProbeTest {

  @Test
  void ticks_nameWithBlanksAndBrackets_areTakenFromBehindIt() {
    String stat = "42 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 111 222 15 16 20 0 1";
    assertThat(ServerProbe.ticks(stat)).isEqualTo(333);
  }

  @Test
  void probe_ofThisProcess_readsAllFigures() throws Exception {
    Path java = Path.of(System.getProperty("java.home"));
    ServerProbe probe = new ServerProbe(ProcessHandle.current().pid(), java);
    assertThat(probe.cpu().all()).isPositive();
    assertThat(probe.residentMiB()).isPositive();
    assertThat(probe.liveHeapMiB()).isPositive();
  }

  @Test
  void since_compilersCountedMoreThanAll_servingIsNotNegative() {
    CpuTime before = new CpuTime(1_000_000, 500_000);
    assertThat(new CpuTime(1_010_000, 520_000).since(before))
        .isEqualTo(new CpuTime(10_000, 10_000));
    assertThat(new CpuTime(1_010_000, 400_000).since(before)).isEqualTo(new CpuTime(10_000, 0));
  }
}
