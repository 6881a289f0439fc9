// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.lease.RenewalFigures;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.PreservationState;
import io.eurekaserver.core.registry.RegistryCounter;
import io.eurekaserver.core.registry.RegistryCounters;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.registry.RenewalMinute;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.web.api.document.Overview;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.resource.ServerStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the overview together. For any thread. */
final class OverviewWriter {

  private static final DateTimeFormatter STOCK_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss Z", Locale.ROOT);

  private final OverviewSources sources;

  OverviewWriter(OverviewSources sources) {
    this.sources = sources;
  }

  Overview write() {
    long now = sources.server().clock().millis();
    ServerStatus status = sources.status().status();
    PreservationState preservation = sources.figures().renewals().preservation();
    Readiness.Verdict verdict = sources.readiness().verdict();
    RegistryCounters counters = sources.figures().counters();
    return new Overview(
        now,
        server(now, status.instance()),
        new Overview.Ready(verdict.ready(), verdict.reason()),
        counts(),
        renewals(),
        preservation(preservation),
        evictions(counters),
        new Overview.Total(counters.total(RegistryCounter.CANCEL)),
        new Overview.Total(counters.total(RegistryCounter.REGISTER)),
        peers(status),
        stock(now, status, preservation),
        new Overview.Actions(sources.guard().isEnabled(), sources.guard().reason()));
  }

  private Overview.Server server(long now, InstanceInfo own) {
    ServerFacts facts = sources.server();
    Runtime runtime = Runtime.getRuntime();
    long committed = runtime.totalMemory();
    return new Overview.Server(
        facts.version(),
        facts.nodeId(),
        own.id().id(),
        own.app(),
        own.hostName(),
        own.ipAddr(),
        facts.environment(),
        facts.dataCenter(),
        facts.startedAt(),
        now - facts.startedAt(),
        facts.contextPath(),
        facts.url().get(),
        String.valueOf(System.getProperty("java.version")),
        runtime.availableProcessors(),
        committed - runtime.freeMemory(),
        committed,
        runtime.maxMemory());
  }

  private Overview.Counts counts() {
    RegistryView view = sources.figures().view();
    StatusCounts counts = view.statusCounts();
    Map<String, Integer> byStatus = new LinkedHashMap<>();
    for (InstanceStatus status : InstanceStatus.values()) {
      byStatus.put(status.name(), counts.count(status));
    }
    return new Overview.Counts(
        view.version(),
        counts.hashCodeText(),
        view.applicationCount(),
        counts.total(),
        byStatus,
        view.overrideCount(),
        sources.quarantines().count());
  }

  private Overview.Renewals renewals() {
    RegistryFigures figures = sources.figures();
    RenewalFigures renewals = figures.renewals().figures();
    return new Overview.Renewals(
        renewals.lastMinute(),
        renewals.expectedPerMinute(),
        figures.renewals().threshold(),
        figures.renewals().history().stream().map(OverviewWriter::minute).toList());
  }

  private static Overview.Minute minute(RenewalMinute minute) {
    return new Overview.Minute(
        minute.at(), minute.renewals(), minute.expected(), minute.threshold());
  }

  private static Overview.Preservation preservation(PreservationState state) {
    return new Overview.Preservation(
        state.enabled(),
        state.engaged(),
        state.since(),
        state.heldBack(),
        state.reason(),
        state.endsWhen());
  }

  private Overview.Evictions evictions(RegistryCounters counters) {
    long total = counters.total(RegistryCounter.EXPIRED);
    long last = sources.figures().lastEviction().getAsLong();
    return new Overview.Evictions(
        total, last == 0 ? null : last, total == 0 ? Map.of() : Map.of("lease-ran-out", total));
  }

  private Overview.Peers peers(ServerStatus status) {
    List<PeerReport> targets =
        sources.peers().reports().stream().filter(PeerReport::target).toList();
    return new Overview.Peers(
        targets.size(),
        (int) targets.stream().filter(PeerReport::available).count(),
        status.registeredReplicas(),
        status.availableReplicas(),
        status.registeredReplicas().stream()
            .filter(url -> !status.availableReplicas().contains(url))
            .toList());
  }

  private Map<String, @Nullable Object> stock(
      long now, ServerStatus status, PreservationState preservation) {
    RegistryFigures figures = sources.figures();
    Map<String, @Nullable Object> stock = new LinkedHashMap<>();
    stock.put("environment", sources.server().environment());
    stock.put("data-center", sources.server().dataCenter());
    stock.put(
        "current-time", STOCK_TIME.format(Instant.ofEpochMilli(now).atOffset(ZoneOffset.UTC)));
    stock.put("uptime", status.general().getOrDefault("server-uptime", ""));
    stock.put("lease-expiration-enabled", !preservation.engaged());
    stock.put("renews-threshold", figures.renewals().threshold());
    stock.put("renews-last-min", figures.renewals().figures().lastMinute());
    stock.putAll(status.general());
    stock.putAll(status.applicationStats());
    stock.put("ipAddr", status.instance().ipAddr());
    stock.put("status", status.instance().status().name());
    return stock;
  }
}
