// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.web.resource.ServerStatus;
import io.eurekaserver.web.resource.StatusSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What {@code GET status} tells of this process, in the words of the reference servers. */
final class ServerInfo implements StatusSource {

  private static final long MEBIBYTE = 1 << 20;

  private final InstantSource clock;
  private final String environment;
  private final OwnInstance own;
  private final Replicas replicas;

  /**
   * The peers.
   *
   * @param reports what is known of each of them now
   * @param minimumAvailable with fewer available ones the server is unhealthy, -1 if nobody cares
   */
  record Replicas(Supplier<List<PeerReport>> reports, int minimumAvailable) {}

  /** Of a server; the environment is a word for people. */
  ServerInfo(OwnInstance own, Replicas replicas, String environment, InstantSource clock) {
    this.own = own;
    this.replicas = replicas;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public ServerStatus status() {
    List<PeerReport> others =
        replicas.reports().get().stream().filter(peer -> peer.kind() != PeerKind.SELF).toList();
    List<String> available =
        others.stream().filter(PeerReport::available).map(PeerReport::url).toList();
    return new ServerStatus(
        general(),
        others.stream().map(PeerReport::url).toList(),
        available,
        own.now(),
        replicas.minimumAvailable() < 0 ? null : available.size() >= replicas.minimumAvailable());
  }

  private Map<String, String> general() {
    Runtime runtime = Runtime.getRuntime();
    long total = runtime.totalMemory();
    long used = total - runtime.freeMemory();
    Map<String, String> general = new LinkedHashMap<>();
    general.put("environment", environment);
    general.put("num-of-cpus", Integer.toString(runtime.availableProcessors()));
    general.put("total-avail-memory", total / MEBIBYTE + "mb");
    general.put("current-memory-usage", used / MEBIBYTE + "mb (" + 100 * used / total + "%)");
    general.put("server-uptime", uptime(Duration.ofMillis(clock.millis() - own.startMillis())));
    return general;
  }

  /** Days, hours and minutes: {@code 00:05}, {@code 1 day 00:05}, {@code 2 days 13:00}. */
  static String uptime(Duration duration) {
    String time =
        String.format(Locale.ROOT, "%02d:%02d", duration.toHoursPart(), duration.toMinutesPart());
    long days = duration.toDays();
    return days == 0 ? time : days + (days == 1 ? " day " : " days ") + time;
  }
}
