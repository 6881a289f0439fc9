// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few hundred requests to each server: the program works. Says nothing about speed. */
class ITBesideStock {
  private static final Path ROOT = Path.of("../..");

  @Test
  void measure_quickPlan_hasEveryFigureOfEveryServer() throws Exception {
    List<Contender> all =
        List.of(Contender.ours(ROOT), Contender.stock(ROOT, "2021"), Contender.stock(ROOT, "2025"));
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Path java = Path.of(System.getProperty("java.home"));
    Figures figures =
        new BesideStock(all, 1, BesideStock.alone(Plan.quick(), java), nowhere).measure();
    assertThat(figures.metrics()).containsExactly(Metric.values());
    for (Contender contender : all) {
      assertThat(figures.metrics())
          .as(contender.name())
          .allSatisfy(metric -> assertThat(figures.of(contender.name(), metric)).hasSize(1));
      assertThat(figures.of(contender.name(), Metric.FULL_SIZE).get(0)).isPositive();
    }
  }
}
