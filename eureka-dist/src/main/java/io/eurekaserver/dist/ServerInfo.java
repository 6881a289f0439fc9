// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import com.google.common.base.Suppliers;
import io.eurekaserver.core.model.InstanceInfo;
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
  private final long startMillis;
  private final String environment;
  private final Supplier<InstanceInfo> own;

  /**
   * Starts to count the time.
   *
   * @param own asked once, when the server listens
   */
  ServerInfo(InstantSource clock, String environment, Supplier<InstanceInfo> own) {
    this.clock = clock;
    this.startMillis = clock.millis();
    this.environment = environment;
    this.own = Suppliers.memoize(own::get);
  }

  @Override
  public ServerStatus status() {
    return new ServerStatus(general(), List.of(), List.of(), own.get(), null);
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
    general.put("server-uptime", uptime(Duration.ofMillis(clock.millis() - startMillis)));
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
