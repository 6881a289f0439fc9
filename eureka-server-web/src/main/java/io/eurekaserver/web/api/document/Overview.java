// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server and its registry at a glance. Times in wall-clock ms. */
public record Overview(
    long now,
    Server server,
    Ready readiness,
    Counts registry,
    Renewals renewals,
    Preservation selfPreservation,
    Evictions evictions,
    Total cancels,
    Total registrations,
    Peers peers,
    Map<String, Object> stock,
    Actions actions) {

  /** This process. */
  public record Server(
      String version,
      String nodeId,
      String instanceId,
      String application,
      String hostName,
      String ipAddr,
      String environment,
      String dataCenter,
      long startedAt,
      long uptimeMs,
      String contextPath,
      String eurekaUrl,
      String javaVersion,
      int processors,
      long memoryUsedBytes,
      long memoryCommittedBytes,
      long memoryMaxBytes) {}

  /** Whether to send traffic here, and why. */
  public record Ready(boolean ready, String reason) {}

  /** What is registered. */
  public record Counts(
      long version,
      String hashcode,
      int applications,
      int instances,
      Map<String, Integer> byStatus,
      int overrides,
      int quarantined) {}

  /** Heartbeats against what was promised, oldest minute first. */
  public record Renewals(
      long lastMinute, double expectedPerMinute, long threshold, List<Minute> history) {}

  /** One minute of them, which ended at a time. */
  public record Minute(long at, long renewals, double expected, long threshold) {}

  /** Whether evictions are held back, and what follows. */
  public record Preservation(
      boolean enabled,
      boolean engaged,
      @Nullable Long since,
      int heldBack,
      String reason,
      @Nullable String endsWhen) {}

  /** Leases that ran out. */
  public record Evictions(long total, @Nullable Long lastAt, Map<String, Long> byCause) {}

  /** How often something happened since the start. */
  public record Total(long total) {}

  /** Other servers. */
  public record Peers(
      int targets,
      int available,
      List<String> registered,
      List<String> availableUrls,
      List<String> unavailableUrls) {}

  /** Whether the server can be told to change something. */
  public record Actions(boolean enabled, String reason) {}
}
