// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void of_threeRounds_showsMedianRangeAndRatioToTheFirst() {
    Figures figures = new Figures();
    List.of(30.0, 10.0, 20.0).forEach(v -> figures.add("ours", Metric.BEAT_16, v));
    List.of(5000.0, 4000.0).forEach(v -> figures.add("theirs", Metric.BEAT_16, v));
    assertThat(Table.of(figures, List.of("ours", "theirs")))
        .isEqualTo(
            """
            | | ours | theirs | theirs / ours |
            |---|---|---|---|
            | Heartbeat, 16 connections, CPU us | 20.0 (10.0..30.0) | 4,500 (4,000..5,000) | 225.00 |
            """);
  }
}
