// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import com.google.common.base.Suppliers;
import io.eurekaserver.core.registry.ApplicationCounts;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.RegistryTime;
import io.eurekaserver.web.EurekaApplication;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.metrics.ActuatorPrometheusResource;
import io.eurekaserver.web.metrics.ClusterPorts;
import io.eurekaserver.web.metrics.MetricSources;
import io.eurekaserver.web.metrics.MetricsPage;
import io.eurekaserver.web.metrics.MetricsResource;
import io.eurekaserver.web.metrics.MetricsSettings;
import io.eurekaserver.web.metrics.MicrometerPage;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.ClientCensus;
import io.eurekaserver.web.traffic.ServerFigures;
import io.eurekaserver.web.traffic.Traffic;
import io.eurekaserver.web.traffic.TrafficListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is counted beside the work, and where it is shown; as far as the settings ask for it. */
final class Counting {

  private final MetricsSettings settings;
  private final ApplicationCounts applications = new ApplicationCounts();
  private final @Nullable ClientCensus clients;
  private @Nullable Traffic traffic;
  private @Nullable Supplier<MetricsPage> page;

  /** Counts from now on. */
  Counting(MetricsSettings settings, LocalRegistry registry, RegistryTime time, Timers timers) {
    this.settings = settings;
    if (settings.enabled()) {
      registry.tell(applications);
    }
    if (settings.clients()) {
      clients = new ClientCensus(ClientCensus.Bounds.USUAL, time.wallClock(), time.ticker());
      timers.every(Duration.ofSeconds(1), "counting clients", clients::beat);
    } else {
      clients = null;
    }
  }

  /** Who asks for what. */
  Census census() {
    return clients == null ? Census.none() : clients;
  }

  /** Where the other figures come from. */
  record Others(
      MetricSources.Tiers payloads,
      ClusterPorts cluster,
      Refusals refusals,
      Supplier<ServerFigures> server) {}

  /** The registry, and what happened to it. */
  record Recorded(LocalRegistry registry, MetricSources.Happened events) {}

  /** Has requests counted by the routes of an application. */
  List<TrafficListener> join(
      EurekaApplication application, String contextPath, Recorded recorded, Others others) {
    if (!settings.enabled() && clients == null) {
      return List.of();
    }
    Traffic counted = traffic(application.templates(), contextPath);
    traffic = counted;
    page =
        Suppliers.memoize(
            () ->
                new MicrometerPage(
                    new MetricSources(
                        new MetricSources.Stored(
                            recorded.registry,
                            applications,
                            settings.applications(),
                            recorded.events),
                        others.payloads,
                        others.cluster,
                        new MetricSources.AskedFor(
                            counted, census(), others.refusals, others.server))));
    return List.of(counted);
  }

  private Traffic traffic(Set<String> templates, String contextPath) {
    return clients == null
        ? new Traffic(templates, contextPath)
        : new Traffic(templates, contextPath, clients);
  }

  /** Shows the figures beside everything else that an application serves, and counts all of it. */
  EurekaApplication show(EurekaApplication application) {
    Supplier<MetricsPage> made = page;
    if (settings.enabled() && made != null) {
      application.serve(new MetricsResource(accept -> made.get().page(accept)));
      application.serve(new ActuatorPrometheusResource(accept -> made.get().page(accept)));
    }
    Traffic counted = traffic;
    if (counted != null) {
      counted.learn(application.templates());
    }
    return application;
  }
}
