// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes down figures for one scrape: families with a name, a help text and points with labels. The
 * unit is what the name ends with. A family without points is left out. For one thread.
 */
@SuppressWarnings("ArrayRecordComponent") // its records are written down at once, nobody compares
final class Sheet {

  private final MetricSnapshots.Builder families = MetricSnapshots.builder();

  /** Points of a family: a value, and names and values of labels in turn. */
  @FunctionalInterface
  interface Points {
    void add(double value, String... labels);

    default void add(long value, String... labels) {
      add((double) value, labels);
    }
  }

  /** What goes up and down, one point. */
  void gauge(String name, String help, double value) {
    gauge(name, help, points -> points.add(value));
  }

  /** The same of a whole number. */
  void gauge(String name, String help, long value) {
    gauge(name, help, (double) value);
  }

  /** What goes up and down, by labels. */
  void gauge(String name, String help, Consumer<Points> points) {
    List<GaugeDataPointSnapshot> all = new ArrayList<>();
    points.accept((value, labels) -> all.add(new GaugeDataPointSnapshot(value, of(labels), null)));
    if (!all.isEmpty()) {
      GaugeSnapshot.Builder family = GaugeSnapshot.builder().name(name).help(help);
      Unit unit = unit(name);
      all.forEach(family::dataPoint);
      families.metricSnapshot((unit == null ? family : family.unit(unit)).build());
    }
  }

  /** What only grows, one point; the name is without "_total". */
  void counter(String name, String help, double value) {
    counter(name, help, points -> points.add(value));
  }

  /** The same of a whole number. */
  void counter(String name, String help, long value) {
    counter(name, help, (double) value);
  }

  /** What only grows, by labels; the name is without "_total". */
  void counter(String name, String help, Consumer<Points> points) {
    CounterSnapshot.Builder family = CounterSnapshot.builder().name(name).help(help);
    List<CounterDataPointSnapshot> all = new ArrayList<>();
    points.accept(
        (value, labels) ->
            all.add(
                CounterDataPointSnapshot.builder().value(value).labels(Labels.of(labels)).build()));
    if (!all.isEmpty()) {
      Unit unit = unit(name);
      all.forEach(family::dataPoint);
      families.metricSnapshot((unit == null ? family : family.unit(unit)).build());
    }
  }

  /** How many there were, and what they add up to. */
  record Sum(long count, double sum, String... labels) {}

  /** Sums and counts, of which the averages follow. */
  void summary(String name, String help, List<Sum> sums) {
    SummarySnapshot.Builder family = SummarySnapshot.builder().name(name).help(help);
    Unit unit = unit(name);
    for (Sum each : sums) {
      family.dataPoint(
          SummaryDataPointSnapshot.builder()
              .count(each.count)
              .sum(each.sum)
              .labels(of(each.labels))
              .build());
    }
    if (!sums.isEmpty()) {
      families.metricSnapshot((unit == null ? family : family.unit(unit)).build());
    }
  }

  /** How many there were in each bucket, s. */
  record Spread(double[] bounds, long[] counts, double sum, String... labels) {}

  /** Times by buckets. */
  void histogram(String name, String help, List<Spread> spreads) {
    HistogramSnapshot.Builder family = HistogramSnapshot.builder().name(name).help(help);
    for (Spread each : spreads) {
      family.dataPoint(
          HistogramDataPointSnapshot.builder()
              .classicHistogramBuckets(ClassicHistogramBuckets.of(each.bounds, each.counts))
              .sum(each.sum)
              .labels(of(each.labels))
              .build());
    }
    if (!spreads.isEmpty()) {
      families.metricSnapshot(family.unit(Unit.SECONDS).build());
    }
  }

  private static Labels of(String... labels) {
    return Labels.of(labels);
  }

  private static @Nullable Unit unit(String name) {
    if (name.endsWith("_seconds")) {
      return Unit.SECONDS;
    }
    return name.endsWith("_bytes") ? Unit.BYTES : null;
  }

  /** Everything that was taken down. */
  MetricSnapshots snapshots() {
    return families.build();
  }
}
