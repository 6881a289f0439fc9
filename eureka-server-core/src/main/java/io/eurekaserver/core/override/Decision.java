// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import io.eurekaserver.core.model.InstanceStatus;

/**
 * What was decided last about the override of an instance.
 *
 * @param status the override in force; UNKNOWN if it was removed
 * @param nanos the ticker's reading when that was decided
 * @param ranOut the override was not removed: it ended with or after its lease, and {@code nanos}
 *     tells when it had been set
 */
public record Decision(InstanceStatus status, long nanos, boolean ranOut) {

  static Decision of(StatusOverride override) {
    return new Decision(override.status(), override.decidedNanos(), false);
  }

  static Decision ranOut(StatusOverride override) {
    return new Decision(InstanceStatus.UNKNOWN, override.decidedNanos(), true);
  }
}
