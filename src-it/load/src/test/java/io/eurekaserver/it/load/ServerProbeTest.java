// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(probe.cpuMillis()).isPositive();
    assertThat(probe.cpu().serving()).isNotEmpty();
    assertThat(probe.residentMiB()).isPositive();
    assertThat(probe.liveHeapMiB()).isPositive();
  }

  /** One generation or two, in kibibytes or mebibytes; what is not heap does not count. */
  @ParameterizedTest
  @CsvSource({
    "'garbage-first heap total 9K, used 7K\n Metaspace used 5K', 7",
    "'def new total 9K, used 1K\n eden 8K, 10% used [0\n tenured total 9K, used 2K\n Metaspace', 3",
    "' ZHeap used 4M, capacity 9M\n Metaspace used 5K', 4096",
    "'garbage-first heap total reserved 9K, committed 8K, used 6K [0\n region size 1K, 3 young', 6"
  })
  void usedKiB_eachCollector_isTheSumOfItsGenerations(String info, long used) {
    assertThat(ServerProbe.usedKiB(info)).isEqualTo(used);
  }

  @Test
  void since_newThreadAndEndedThread_countsWhatTheLivingDid() {
    CpuTime before = new CpuTime(Map.of("1", 5_000L, "2", 7_000L), Map.of("3", 1_000L));
    CpuTime after = new CpuTime(Map.of("1", 8_000L, "4", 2_000L), Map.of("3", 2_000L));
    assertThat(after.since(before)).isEqualTo(new CpuTime.Used(5, 1));
  }
}
