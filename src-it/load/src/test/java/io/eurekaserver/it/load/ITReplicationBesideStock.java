// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few seconds of two of our servers as peers: the program works. Says nothing about speed. */
class ITReplicationBesideStock {

  @Test
  void measure_quickPlan_hasEveryFigure() throws Exception {
    Contender ours = Contender.ours(Path.of("../.."));
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Path java = Path.of(System.getProperty("java.home"));
    BesideStock.Subject replication = BesideStock.replication(ReplicationPlan.quick(), java);
    Figures figures = new BesideStock(List.of(ours), 1, replication, nowhere).measure();
    assertThat(figures.metrics()).containsExactly(ReplicationMetric.values());
    assertThat(figures.of(ours.name(), ReplicationMetric.LAG_MOST).get(0)).isPositive();
  }
}
