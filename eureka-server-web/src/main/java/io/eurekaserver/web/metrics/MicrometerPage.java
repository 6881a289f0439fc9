// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of this server, and those that Micrometer knows of the JVM and the process. Ours are
 * read when somebody asks: between two scrapes nothing is kept for them but the counters that count
 * anyway. To make one loads some hundreds of classes, so it is made for the first scrape.
 */
public final class MicrometerPage implements MetricsPage {

  private static final String OPEN_METRICS = "application/openmetrics-text";
  private static final String OPEN_METRICS_TYPE =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";
  private static final String TEXT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final int EXPECTED_BYTES = 64 * 1024;

  private final PrometheusMeterRegistry micrometer =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<Family> families;

  /** Reads from there. */
  @SuppressWarnings("this-escape") // asked only when it is complete
  public MicrometerPage(MetricSources sources) {
    MetricSources.Stored stored = sources.stored();
    MetricSources.AskedFor asked = sources.asked();
    families =
        List.of(
            new RegistryFamily(stored.registry(), stored.applications(), stored.shown()),
            new EventFamily(stored.events()),
            new PayloadFamily(sources.payloads()),
            new RequestFamily(asked.traffic(), asked.refusals(), asked.server()),
            new PeerFamily(sources.cluster()),
            new ClientFamily(asked.census()));
    // Names that promtool objects to.
    micrometer.config().meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"));
    micrometer.config().meterFilter(MeterFilter.denyNameStartsWith("system.cpu.count"));
    binders().forEach(binder -> binder.bindTo(micrometer));
    micrometer.getPrometheusRegistry().register((MultiCollector) this::ours);
  }

  private static List<MeterBinder> binders() {
    return List.of(
        new ClassLoaderMetrics(),
        new JvmMemoryMetrics(),
        new JvmGcMetrics(),
        new JvmThreadMetrics(),
        new JvmInfoMetrics(),
        new ProcessorMetrics(),
        new FileDescriptorMetrics(),
        new UptimeMetrics());
  }

  private MetricSnapshots ours() {
    Sheet sheet = new Sheet();
    families.forEach(family -> family.write(sheet));
    return sheet.snapshots();
  }

  @Override
  public Page page(@Nullable String accept) {
    boolean open = accept != null && accept.contains(OPEN_METRICS);
    String type = open ? OPEN_METRICS_TYPE : TEXT_TYPE;
    ByteArrayOutputStream body = new ByteArrayOutputStream(EXPECTED_BYTES);
    try {
      micrometer.scrape(body, type);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory, cannot happen", e);
    }
    return new Page(type, body.toByteArray());
  }
}
