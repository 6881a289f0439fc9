// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceInfo;
import java.time.Duration;

/**
 * An instance as another registry holds it. Ages are durations by that registry's own ticker, so
 * that clocks which differ do no harm.
 *
 * @param instance with its override, if it has one
 * @param sinceRenewal since its lease was last renewed there; negative if more of the lease is left
 *     than its duration
 * @param sinceChange since its state last changed there
 */
public record InstanceCopy(InstanceInfo instance, Duration sinceRenewal, Duration sinceChange) {}
