// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Ticker;
import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.InstanceInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Some instances in one form: those of an application or of a VIP. All are looked at each time, but
 * only what changed is written anew. Safe from any thread.
 */
final class Members {

  private final Times times;
  private final Ticker ticker;
  private final long limitNanos;
  private final Document document;
  private final Editions editions;
  private long writtenNanos;

  /**
   * For one list.
   *
   * @param limit how old lease times may become
   */
  Members(Layout layout, Times times, Ticker ticker, Duration limit) {
    this.times = times;
    this.ticker = ticker;
    this.limitNanos = TimeUnit.NANOSECONDS.convert(limit);
    this.document = new Document(new Document.Kind(layout, Entry.BY_ID));
    this.editions = new Editions(document, times.form(), ticker);
    this.writtenNanos = ticker.read();
  }

  /**
   * Shows these instances, ordered by application and id.
   *
   * @param frame goes around them, by their counts
   */
  synchronized Payload make(
      long version, List<InstanceInfo> instances, Function<StatusCounts, Frame> frame) {
    document.edit(Difference.between(document.entries(), instances, times));
    if (ticker.read() - writtenNanos > limitNanos) {
      document.rewrite(1, times::renewed);
      writtenNanos = ticker.read();
    }
    return editions.next(version, frame.apply(document.counts()));
  }

  /** Whether the next payload is made with less work if this one is remembered. */
  boolean isWorthKeeping() {
    return document.size() > 1;
  }

  /** For how long nobody asked. */
  long idleNanos() {
    return editions.idleNanos();
  }
}
