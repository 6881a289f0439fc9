// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void of_threeRounds_showsMedianRangeAndRatioToTheOther() {
    Figures figures = new Figures();
    List.of(30.0, 10.0, 20.0).forEach(v -> figures.add("ours", Metric.BEAT_16, v));
    List.of(5000.0, 3000.0).forEach(v -> figures.add("theirs", Metric.BEAT_16, v));
    figures.add("ours", Metric.FULL_AFTER_CHANGE.at(20_000), 1);
    figures.add("ours", Metric.FULL_AFTER_CHANGE.at(5_000), 2);
    assertThat(Table.of(figures, List.of("ours", "theirs")))
        .isEqualTo(
            """
            | | ours | theirs | of theirs |
            |---|---|---|---|
            | Heartbeat, 16 connections, CPU us | 20.0 (10.0..30.0) | 4,000 (3,000..5,000) | 0.01 |
            | One change and the full GET after it, CPU ms, 5,000 instances | 2.00 | - | - |
            | One change and the full GET after it, CPU ms, 20,000 instances | 1.00 | - | - |
            """);
  }
}
