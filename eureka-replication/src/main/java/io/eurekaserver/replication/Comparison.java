// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * This registry beside that of a peer.
 *
 * @param same how many instances are equal
 * @param differences those that are not, by application and id
 */
public record Comparison(long same, List<Difference> differences) {

  /** Takes an immutable copy. */
  public Comparison {
    differences = List.copyOf(differences);
  }

  /** With more instances that are equal. */
  Comparison plus(long more) {
    return new Comparison(same + more, differences);
  }

  /** In what an instance differs; of several the first. */
  public enum Kind {
    /** It is there only. */
    MISSING_HERE,
    /** It is here only. */
    MISSING_THERE,
    /** Its lastDirtyTimestamp: one of the two has not heard of the newest registration. */
    VERSION,
    /** The override in force. */
    OVERRIDE,
    /** The status. */
    STATUS
  }

  /**
   * An instance that is not equal.
   *
   * @param id which
   * @param kind in what it differs
   * @param here as it is here, or null
   * @param there as it is there, or null
   */
  public record Difference(
      InstanceId id, Kind kind, @Nullable InstanceInfo here, @Nullable InstanceInfo there) {}
}
