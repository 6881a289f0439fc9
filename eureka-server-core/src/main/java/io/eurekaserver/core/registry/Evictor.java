// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import com.google.common.base.Ticker;
import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.lease.SelfPreservation;
import io.eurekaserver.core.model.InstanceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the leases whose time is up (protocol, section 5.6): {@link #run} is called at a fixed
 * interval by one thread at a time.
 *
 * <p>A round that comes late means that this process, or its machine, stood still and heard no
 * renewals: the time lost is given back to every lease. While self-preservation is engaged nothing
 * is ended. One round ends at most the part of the registry that may fail without engaging it,
 * chosen at random, so that a round in error does not take a whole application.
 */
public final class Evictor implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Evictor.class);
  private static final int NAMED_IN_LOG = 10;

  private final LocalRegistry registry;
  private final EvictionSettings settings;
  private final Ticker ticker;
  private final RandomGenerator random;
  private long lastRunNanos;
  private boolean holding;

  /** The first round is due one interval from now, by the registry's ticker. */
  public Evictor(
      LocalRegistry registry, EvictionSettings settings, Ticker ticker, RandomGenerator random) {
    this.registry = registry;
    this.settings = settings;
    this.ticker = ticker;
    this.random = random;
    this.lastRunNanos = ticker.read();
  }

  /** One round. */
  @Override
  public void run() {
    long now = ticker.read();
    List<Lease> expired = expired(now, lateness(now));
    if (!mayEvict(expired.size()) || expired.isEmpty()) {
      return;
    }
    int limit = limit();
    List<InstanceId> evicted =
        sample(expired, limit).stream()
            .filter(registry::evict)
            .map(lease -> lease.instance().id())
            .toList();
    log.info(
        "Evicted {} of {} expired leases (at most {} a round): {}{}",
        evicted.size(),
        expired.size(),
        limit,
        evicted.subList(0, Math.min(NAMED_IN_LOG, evicted.size())),
        evicted.size() > NAMED_IN_LOG ? " and more" : "");
  }

  private long lateness(long now) {
    long late = now - lastRunNanos - TimeUnit.NANOSECONDS.convert(settings.interval());
    lastRunNanos = now;
    return Math.max(0, late);
  }

  private List<Lease> expired(long now, long lateness) {
    List<Lease> expired = new ArrayList<>();
    registry
        .state()
        .table
        .forEach(
            lease -> {
              if (lateness > 0) {
                lease.forgive(lateness, now);
              }
              if (lease.isExpired(now)) {
                expired.add(lease);
              }
            });
    return expired;
  }

  /** Says when it begins to hold leases back, and when it lets them go; not while it holds none. */
  private boolean mayEvict(int expired) {
    SelfPreservation.Verdict verdict = registry.monitor().verdict();
    registry.monitor().heldBack(verdict.engaged() ? expired : 0);
    if (verdict.engaged() && expired > 0 && !holding) {
      holding = true;
      log.warn(
          "Self-preservation is on, {} expired leases are kept. {}", expired, verdict.reason());
    } else if (!verdict.engaged() && holding) {
      holding = false;
      log.info("Self-preservation is off. {}", verdict.reason());
    }
    return !verdict.engaged();
  }

  private int limit() {
    int size = registry.state().ledger.counts().total();
    return size - (int) (size * settings.renewalPercentThreshold());
  }

  private List<Lease> sample(List<Lease> expired, int limit) {
    if (expired.size() <= limit) {
      return expired;
    }
    for (int i = 0; i < limit; i++) {
      Collections.swap(expired, i, random.nextInt(i, expired.size()));
    }
    return expired.subList(0, limit);
  }
}
