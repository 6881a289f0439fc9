// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.core.cache.HitCounts;
import io.eurekaserver.core.cache.Payload;
import io.eurekaserver.core.cache.ReadOnlyTier;
import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.codec.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Ready answers: how large they are, how long they take to build, how often they are there. */
final class PayloadFamily implements Family {

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final MetricSources.Tiers tiers;

  PayloadFamily(MetricSources.Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public void write(Sheet sheet) {
    sheet.gauge(
        "eureka_payload_bytes",
        "Size of the answers that are ready: the whole registry, and the delta.",
        this::sizes);
    sheet.summary(
        "eureka_payload_build_seconds", "Time to build answers by what they show.", builds());
    sheet.counter("eureka_payload_cache_hits", "Answers that were ready.", points -> hits(points));
    sheet.counter(
        "eureka_payload_cache_misses",
        "Answers that were not ready at a level of the cache.",
        points -> misses(points));
    sheet.gauge("eureka_payload_cache_entries", "What a level of the cache holds.", this::entries);
    ReadOnlyTier readOnly = tiers.readOnly();
    sheet.counter(
        "eureka_payload_refresh_failures",
        "Answers that could not be refreshed.",
        readOnly == null ? 0 : readOnly.failures());
  }

  private void sizes(Sheet.Points points) {
    for (Scope scope : List.of(Scope.ALL, Scope.DELTA)) {
      for (Form form : Form.values()) {
        Payload ready = tiers.readWrite().ready(scope, form);
        if (ready != null) {
          size(ready.readyLength(true), points, word(scope.kind()), word(form), "gzip");
          size(ready.readyLength(false), points, word(scope.kind()), word(form), "identity");
        }
      }
    }
  }

  private static void size(long bytes, Sheet.Points points, String... labels) {
    if (bytes >= 0) {
      points.add(bytes, "view", labels[0], "form", labels[1], "encoding", labels[2]);
    }
  }

  private List<Sheet.Sum> builds() {
    List<Sheet.Sum> sums = new ArrayList<>();
    for (Scope.Kind kind : Scope.Kind.values()) {
      long builds = tiers.builder().counts().builds(kind);
      double seconds = tiers.builder().counts().nanos(kind) / NANOS;
      sums.add(new Sheet.Sum(builds, seconds, "view", word(kind)));
    }
    return sums;
  }

  private void hits(Sheet.Points points) {
    for (Scope.Kind kind : Scope.Kind.values()) {
      add(tiers.readWrite().counts().hits(kind), "read-write", kind, points);
      ReadOnlyTier readOnly = tiers.readOnly();
      if (readOnly != null) {
        add(readOnly.counts().hits(kind), "read-only", kind, points);
      }
    }
  }

  private void misses(Sheet.Points points) {
    for (Scope.Kind kind : Scope.Kind.values()) {
      add(tiers.readWrite().counts().misses(kind), "read-write", kind, points);
      ReadOnlyTier readOnly = tiers.readOnly();
      if (readOnly != null) {
        HitCounts counts = readOnly.counts();
        add(counts.misses(kind), "read-only", kind, points);
      }
    }
  }

  private static void add(long value, String tier, Scope.Kind kind, Sheet.Points points) {
    points.add(value, "tier", tier, "view", word(kind));
  }

  private void entries(Sheet.Points points) {
    points.add(tiers.readWrite().size(), "tier", "read-write");
    ReadOnlyTier readOnly = tiers.readOnly();
    if (readOnly != null) {
      points.add(readOnly.size(), "tier", "read-only");
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
