// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

  @Test
  void table_metMissedAndUnknown_saysSo() {
    Figures figures = new Figures();
    figures.add(Contender.OURS, Metric.BEAT_16, 14);
    figures.add(Contender.BARE, Metric.BEAT_16, 10);
    List<Target> targets =
        List.of(
            Target.ratio(Metric.BEAT_16, Contender.BARE, 1.5),
            Target.absolute(Metric.BEAT_16, 13),
            Target.ratio(Metric.BEAT_16, Contender.STOCK_2021, 0.35));
    assertThat(Target.table(targets, figures))
        .isEqualTo(
            """
            | target | at most | measured | |
            |---|---|---|---|
            | Heartbeat, 16 connections, CPU: times bare Jetty handler | 1.5 | 1.40 | met |
            | Heartbeat, 16 connections, CPU us | 13 | 14.0 | **not met** |
            | Heartbeat, 16 connections, CPU: times Spring Cloud 2021 | 0.35 | - | not measured |
            """);
  }
}
