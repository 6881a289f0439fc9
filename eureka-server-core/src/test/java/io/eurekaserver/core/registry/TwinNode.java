// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import com.google.common.base.Ticker;
import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.override.OverrideSettings;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of several registries that are to become equal. Its ticker and its clock are its own. */
final class TwinNode {

  private static final EvictionSettings NEVER_LATE =
      new EvictionSettings(Duration.ofDays(1), false, 0, 0);

  final LocalRegistry registry;
  private final Evictor evictor;

  TwinNode(ManualTime time, int number, Duration overrideTimeToLive) {
    Ticker ticker =
        new Ticker() {
          @Override
          public long read() {
            return time.read() - number * 1_000_000_000_000_000L;
          }
        };
    InstantSource clock = () -> time.instant().plusSeconds(number * 317L - 400);
    RegistrySettings settings =
        new RegistrySettings(
            LeaseSettings.defaults(),
            NEVER_LATE,
            new OverrideSettings(false, overrideTimeToLive, false),
            DeltaSettings.defaults(),
            new MarkSettings(Duration.ofDays(1), 100));
    registry = new LocalRegistry(settings, new RegistryTime(ticker, clock), "");
    evictor = new Evictor(registry, NEVER_LATE, ticker, new SplittableRandom(number));
  }

  RegistryCopies copies() {
    return registry.copies();
  }

  void runTimers() {
    evictor.run();
    registry.prune();
  }

  /** As healing does it: digests, then the applications that differ. */
  RegistryCopies.Repairs pullFrom(TwinNode peer) {
    Map<String, Long> ours = copies().digests();
    Map<String, Long> theirs = peer.copies().digests();
    Set<String> apps = new TreeSet<>(ours.keySet());
    apps.addAll(theirs.keySet());
    apps.removeIf(app -> ours.containsKey(app) && ours.get(app).equals(theirs.get(app)));
    RegistryCopies.Repairs repairs = RegistryCopies.Repairs.NONE;
    for (String app : apps) {
      Differences news = peer.copies().differences(app, copies().entries(app));
      repairs = repairs.plus(copies().take(news, "peer"));
    }
    return repairs;
  }

  /** Everything that is compared, in words. */
  Map<String, CopyEntry> look() {
    Map<String, CopyEntry> look = new TreeMap<>();
    for (String app : copies().digests().keySet()) {
      look.putAll(
          copies().entries(app).stream()
              .collect(Collectors.toMap(e -> app + "/" + e.id(), Function.identity())));
    }
    return look;
  }
}
