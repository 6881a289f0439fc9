// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.lease.RenewalFigures;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.ApplicationCounts;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.RegistryCounter;
import io.eurekaserver.core.registry.RegistryCounters;
import io.eurekaserver.core.registry.RenewalMonitor;
import java.util.Locale;

/** The registry: what is in it, what it was asked to do, and whether enough renewals come. */
final class RegistryFamily implements Family {

  private final LocalRegistry registry;
  private final ApplicationCounts applications;
  private final ApplicationLimit limit;

  RegistryFamily(LocalRegistry registry, ApplicationCounts applications, int shown) {
    this.registry = registry;
    this.applications = applications;
    this.limit = new ApplicationLimit(applications, shown);
  }

  @Override
  public void write(Sheet sheet) {
    contents(sheet);
    renewals(sheet);
    operations(sheet);
  }

  private void contents(Sheet sheet) {
    StatusCounts counts = registry.view().statusCounts();
    sheet.gauge(
        "eureka_instances",
        "Registered instances by status.",
        points -> {
          for (InstanceStatus status : InstanceStatus.values()) {
            points.add(counts.count(status), "status", status.name());
          }
        });
    sheet.gauge(
        "eureka_applications", "Applications that have instances.", applications.applications());
    sheet.gauge(
        "eureka_application_instances",
        "Instances of the largest applications by status; all others together are 'other'.",
        limit::write);
    sheet.gauge(
        "eureka_overrides", "Status overrides in force.", registry.view().overrides().size());
    sheet.gauge(
        "eureka_quarantines",
        "Instances whose registrations are refused until a time.",
        registry.quarantines().count());
    sheet.counter("eureka_registry_changes", "Changes of the registry.", registry.view().version());
    sheet.gauge(
        "eureka_delta_changes", "Changes that a delta is made of.", registry.recentChanges());
    sheet.counter(
        "eureka_marks_dropped",
        "Marks of cancels and removed overrides that were forgotten too early, for want of room.",
        registry.marksDropped());
  }

  private void renewals(Sheet sheet) {
    RenewalMonitor monitor = registry.monitor();
    RenewalFigures figures = monitor.figures();
    sheet.gauge(
        "eureka_renewals_last_minute", "Renewals of the last full minute.", figures.lastMinute());
    sheet.gauge(
        "eureka_renewals_expected_per_minute",
        "Renewals a minute that the live leases promise.",
        figures.expectedPerMinute());
    sheet.gauge(
        "eureka_renewals_threshold_per_minute",
        "Renewals a minute that must be exceeded, or self-preservation engages.",
        monitor.threshold());
    sheet.gauge(
        "eureka_self_preservation_engaged",
        "1 while evictions are held back because too few renewals come.",
        monitor.verdict().engaged() ? 1 : 0);
    sheet.gauge(
        "eureka_leases_held_back",
        "Leases that ran out and that self-preservation kept in the last round of eviction.",
        monitor.preservation().heldBack());
  }

  private void operations(Sheet sheet) {
    RegistryCounters counters = registry.counters();
    sheet.counter(
        "eureka_registry_operations",
        "What the registry was asked to do, by clients and operators or as copies from peers.",
        points -> {
          for (RegistryCounter counter : RegistryCounter.values()) {
            String operation = counter.name().toLowerCase(Locale.ROOT);
            long direct = counters.direct(counter);
            long copies = counters.total(counter) - direct;
            points.add(direct, "operation", operation, "origin", "direct");
            points.add(Math.max(0, copies), "operation", operation, "origin", "peer");
          }
        });
    sheet.counter(
        "eureka_evictions",
        "Leases that were ended by this server, by cause.",
        points -> points.add(counters.total(RegistryCounter.EXPIRED), "cause", "lease-ran-out"));
  }
}
