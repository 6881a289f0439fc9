// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import com.google.common.base.Ticker;
import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.lease.Marks;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of which instances were cancelled of late, so that a copy of one that comes late
 * does not bring it back. An instance has a lease or a mark, never both. Changes are made under the
 * registry's commit lock; reading is safe from any thread.
 */
final class CancelMarks {

  private final Marks<Cancelled> marks;

  CancelMarks(MarkSettings settings, Ticker ticker) {
    marks = new Marks<>(settings, ticker);
  }

  /** An instance without a lease was cancelled; of two cancels that of the newer version stays. */
  void put(InstanceId id, Cancelled cancelled) {
    Cancelled known = marks.get(id);
    if (known == null || cancelled.isNewerThan(known)) {
      marks.put(id, cancelled, cancelled.nanos);
    }
  }

  /** Whether this version of the instance, or a newer one, was cancelled. */
  boolean covers(InstanceInfo instance) {
    Cancelled mark = marks.get(instance.id());
    return mark != null && mark.lastDirtyTimestamp >= instance.lastDirtyTimestamp();
  }

  @Nullable Cancelled get(InstanceId id) {
    return marks.get(id);
  }

  boolean remove(InstanceId id) {
    return marks.remove(id) != null;
  }

  Map<InstanceId, Cancelled> asMap() {
    return marks.asMap();
  }

  void prune() {
    marks.prune();
  }

  long dropped() {
    return marks.dropped();
  }

  /**
   * A cancel.
   *
   * @param lastDirtyTimestamp the version that was cancelled, ms
   * @param nanos the ticker's reading when it was
   */
  record Cancelled(long lastDirtyTimestamp, long nanos) {

    private boolean isNewerThan(Cancelled known) {
      return lastDirtyTimestamp > known.lastDirtyTimestamp
          || (lastDirtyTimestamp == known.lastDirtyTimestamp && nanos - known.nanos > 0);
    }
  }
}
