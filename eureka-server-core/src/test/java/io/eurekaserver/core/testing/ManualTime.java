// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.testing;

import com.google.common.base.Ticker;
import io.eurekaserver.core.registry.RegistryTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Time that stands still until a test moves it; ticker and wall clock together. */
public final class ManualTime extends Ticker implements InstantSource {

  /** Where the wall clock begins. */
  public static final long START_MILLIS = 1_700_000_000_000L;

  private final AtomicLong nanos = new AtomicLong();

  /** Lets time pass. */
  public void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** Lets seconds pass. */
  public void advanceSeconds(long seconds) {
    advance(Duration.ofSeconds(seconds));
  }

  /** Both kinds of time, for a registry. */
  public RegistryTime asRegistryTime() {
    return new RegistryTime(this, this);
  }

  @Override
  public long read() {
    return nanos.get();
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(START_MILLIS).plusNanos(nanos.get());
  }
}
