// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the quarantine of an instance, with times by this registry's ticker. All but the
 * count of refusals is immutable; that is guarded by the commit lock.
 */
final class QuarantineEntry {

  private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);

  final InstanceId id;
  final long version;
  final boolean lifted;
  final long decidedNanos;
  final long untilNanos;
  final long keptNanos;
  final String who;
  final String reason;
  boolean announced; // that it ran out was said
  long refused;
  private long saidNanos;

  private QuarantineEntry(QuarantineMark mark, long now) {
    id = mark.id();
    version = mark.version();
    lifted = mark.lifted();
    decidedNanos = now - bounded(mark.age());
    untilNanos = now + bounded(mark.remaining());
    keptNanos = now + bounded(mark.kept());
    who = mark.who();
    reason = mark.reason();
  }

  /** Twice the longest quarantine is more than anything honest. */
  private static long bounded(Duration time) {
    Duration most = Quarantines.LONGEST.multipliedBy(2);
    Duration some = time.compareTo(most) > 0 ? most : time;
    return some.compareTo(most.negated()) < 0 ? -most.toNanos() : some.toNanos();
  }

  static QuarantineEntry of(QuarantineMark mark, long now) {
    return new QuarantineEntry(mark, now);
  }

  QuarantineMark toMark(long now) {
    return new QuarantineMark(
        id,
        version,
        lifted,
        Duration.ofNanos(now - decidedNanos),
        Duration.ofNanos(untilNanos - now),
        Duration.ofNanos(keptNanos - now),
        who,
        reason);
  }

  boolean isInForce(long now) {
    return !lifted && untilNanos - now > 0;
  }

  boolean isForgotten(long now) {
    return keptNanos - now <= 0;
  }

  /** A total order that every registry sees alike; at one version the refusal is the safer one. */
  boolean isNewerThan(@Nullable QuarantineEntry known) {
    if (known == null || version != known.version) {
      return known == null || version > known.version;
    }
    if (lifted != known.lifted) {
      return known.lifted;
    }
    return (who + "\n" + reason).compareTo(known.who + "\n" + known.reason) > 0;
  }

  Quarantine shown(long now, long wallNow) {
    return new Quarantine(
        id,
        wallNow - TimeUnit.NANOSECONDS.toMillis(now - decidedNanos),
        wallNow + TimeUnit.NANOSECONDS.toMillis(untilNanos - now),
        who,
        reason);
  }

  /** Counts a refusal; whether it is to be told of. */
  boolean refuse(long now) {
    refused++;
    boolean say = refused == 1 || now - saidNanos >= MINUTE_NANOS;
    if (say) {
      saidNanos = now;
    }
    return say;
  }
}
