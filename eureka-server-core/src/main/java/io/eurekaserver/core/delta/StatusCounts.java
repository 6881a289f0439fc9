// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.delta;

import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How many instances have each status, and the hash that follows from it: for every status with a
 * count above zero, in alphabetical order, {@code STATUS_count_} (protocol, section 3.8).
 * Immutable.
 */
@SuppressWarnings("EnumOrdinal") // an index into an array that never leaves this class
public final class StatusCounts {

  /** No instance at all. */
  public static final StatusCounts EMPTY =
      new StatusCounts(new int[InstanceStatus.values().length]);

  private static final List<InstanceStatus> BY_NAME =
      Arrays.stream(InstanceStatus.values()).sorted(Comparator.comparing(Enum::name)).toList();

  private final int[] counts;

  private StatusCounts(int[] counts) {
    this.counts = counts;
  }

  /** Counts the instances of some applications. */
  public static StatusCounts of(Iterable<Application> applications) {
    int[] counts = new int[InstanceStatus.values().length];
    for (Application application : applications) {
      for (InstanceInfo instance : application.instances()) {
        counts[instance.status().ordinal()]++;
      }
    }
    return new StatusCounts(counts);
  }

  /** The counts after one instance more with this status. */
  public StatusCounts plus(InstanceStatus status) {
    return changed(status, 1);
  }

  /** The counts after one instance less with this status. */
  public StatusCounts minus(InstanceStatus status) {
    return changed(status, -1);
  }

  private StatusCounts changed(InstanceStatus status, int by) {
    int[] changed = counts.clone();
    changed[status.ordinal()] += by;
    return new StatusCounts(changed);
  }

  /** How many instances have this status. */
  public int count(InstanceStatus status) {
    return counts[status.ordinal()];
  }

  /** How many instances there are. */
  public int total() {
    return Arrays.stream(counts).sum();
  }

  /** The {@code apps__hashcode}; empty text when there are no instances. */
  public String hashCodeText() {
    StringBuilder text = new StringBuilder();
    for (InstanceStatus status : BY_NAME) {
      int count = count(status);
      if (count > 0) {
        text.append(status.name()).append('_').append(count).append('_');
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return hashCodeText();
  }
}
