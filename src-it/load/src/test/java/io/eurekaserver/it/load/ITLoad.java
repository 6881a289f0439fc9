// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.load.Contender.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few hundred requests to each server: the program works. Says nothing about speed. */
class ITLoad {
  private static final Path ROOT = Path.of("../..");
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir private Path directory;

  @Test
  void alone_quickPlan_hasEveryFigureOfEveryServer() throws Exception {
    Recording.of(Contender.ours(ROOT), JAVA, Plan.quick(), directory);
    List<Contender> all =
        List.of(
            Contender.ours(ROOT),
            Contender.stock(ROOT, "2021"),
            Contender.stock(ROOT, "2025"),
            Contender.bare(ROOT, directory));
    Figures figures = measure(all, oneProcessEachForStock(Measurement.of(Plan.quick(), JAVA)));
    for (Contender contender : all.subList(0, 3)) {
      assertThat(figures.metrics())
          .as(contender.name())
          .filteredOn(metric -> !metric.label().matches(".* 80 .*|.* before any read.*"))
          .allSatisfy(metric -> assertThat(figures.of(contender.name(), metric)).hasSize(1));
    }
    assertThat(figures.median(Contender.OURS, Metric.HEAP_ANSWER.at(80))).isPositive();
    assertThat(figures.median(Contender.OURS, Metric.HEAP_REGISTRY.at(80))).isPositive();
    assertThat(figures.median(Contender.OURS, Metric.FULL_SIZE))
        .as("The bare server says what ours has said")
        .isCloseTo(figures.median(Contender.BARE, Metric.FULL_SIZE), Percentage.withPercentage(10));
    new Curves(figures, List.of(Contender.OURS, Contender.STOCK_2021), Plan.quick().sizes())
        .write(directory);
    assertThat(Files.readString(directory.resolve("heap.svg"))).contains("Spring Cloud 2021");
  }

  @Test
  void replication_quickPlan_hasEveryFigure() throws Exception {
    Figures figures =
        measure(List.of(Contender.ours(ROOT)), Replication.of(ReplicationPlan.quick(), JAVA));
    assertThat(figures.metrics()).containsExactly(ReplicationMetric.values());
    assertThat(figures.median(Contender.OURS, ReplicationMetric.LAG_MOST)).isPositive();
  }

  @Test
  void big_quickPlan_losesNobody() throws Exception {
    BigPlan plan = BigPlan.quick();
    Setup setup = Setup.readThrough(JAVA, "256m", plan.deltaKept());
    try (Journal journal = journal()) {
      Figures figures = measure(List.of(Contender.ours(ROOT)), Big.of(plan, setup, journal));
      assertThat(figures.metrics()).containsExactly(BigMetric.values());
      assertThat(figures.of(Contender.OURS, BigMetric.ERRORS)).containsExactly(0.0);
      assertThat(figures.of(Contender.OURS, BigMetric.MISSING)).containsExactly(0.0);
    }
  }

  /** What a first round does more takes another start, which costs stock servers half a minute. */
  private static Rounds.Subject oneProcessEachForStock(Rounds.Subject subject) {
    return (contender, round, figures) ->
        subject.measure(contender, contender.work() == Work.STOCK ? 2 : round, figures);
  }

  private Journal journal() throws Exception {
    return new Journal(Files.createTempFile(directory, "values", ".csv"), Quiet.STREAM);
  }

  private Figures measure(List<Contender> contenders, Rounds.Subject subject) throws Exception {
    try (Journal journal = journal()) {
      return new Rounds(contenders, 1, subject, journal).measure();
    }
  }
}
