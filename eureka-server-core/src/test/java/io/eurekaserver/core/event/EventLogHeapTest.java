// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.base.Stopwatch;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/**
 * What a full ring holds, counted by the JVM over all live objects, and how long a search in it
 * takes: once where its instances live on, and once at worst, where nothing else holds any of them.
 */
class EventLogHeapTest {

  private static final int EVENTS = 10_000;
  private static final int TOTAL_BYTES_COLUMN = 2;
  private static final Splitter COLUMNS = Splitter.on(' ').omitEmptyStrings();

  private final RegistryEvents events = new RegistryEvents();

  @Test
  void fullRing_ofLiveInstances_holdsLittle() throws Exception {
    happen(EVENTS, false);
    long withRing = liveBytes();
    long inRing = events.log.last();
    overwrite();

    assertThat(inRing).isEqualTo(EVENTS);
    assertThat((withRing - liveBytes()) / EVENTS).as("bytes an event").isBetween(-20L, 100L);
  }

  @Test
  void fullRing_ofInstancesThatAreGone_holdsThem() throws Exception {
    happen(EVENTS, true);
    long withRing = liveBytes();
    overwrite();

    assertThat((withRing - liveBytes()) / EVENTS).as("bytes an event").isBetween(100L, 600L);
  }

  @Test
  void search_throughAFullRing_takesMilliseconds() {
    happen(EVENTS, true);
    for (int i = 0; i < 20; i++) {
      events.log.newestFirst(Long.MAX_VALUE, e -> e.cause().contains("nothing"), 10);
    }
    Stopwatch watch = Stopwatch.createStarted();
    for (int i = 0; i < 10; i++) {
      events.log.newestFirst(Long.MAX_VALUE, e -> e.cause().contains("nothing"), 10);
    }
    assertThat(watch.elapsed().dividedBy(10)).isLessThan(Duration.ofMillis(50));
  }

  private void happen(int times, boolean cancel) {
    for (int i = 0; events.log.last() < times; i++) {
      InstanceInfo instance =
          Instances.draft("ORDERS-" + i / 10, "host-" + i + ":orders:8080")
              .ipAddr("10.0." + (i >> 8) + "." + (i & 255))
              .metadata(Map.of("zone", "zone-" + i % 3, "version", "1." + i))
              .build();
      events.registry.register(instance, Origin.client(instance.ipAddr()));
      if (cancel) {
        events.registry.cancel(instance.id(), Origin.client(instance.ipAddr()));
      }
    }
    events.time.advance(Duration.ofMinutes(5));
    events.registry.prune(); // the delta's log holds states as well
  }

  /** The same number of events that hold nothing but themselves: 56 bytes each. */
  private void overwrite() {
    News nothing = News.ofServer(EventKind.SERVER, "Nothing.");
    for (int i = 0; i < EVENTS; i++) {
      events.log.add(nothing);
    }
  }

  private static long liveBytes() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    Object histogram =
        server.invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "gcClassHistogram",
            new Object[] {null},
            new String[] {String[].class.getName()});
    String total = histogram.toString().strip().lines().reduce((a, b) -> b).orElseThrow();
    return Long.parseLong(COLUMNS.splitToList(total).get(TOTAL_BYTES_COLUMN));
  }
}
