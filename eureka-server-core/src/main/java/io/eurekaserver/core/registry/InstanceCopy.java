// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceInfo;
import java.time.Duration;

/**
 * An instance as another registry holds it. Ages are durations by that registry's own ticker, so
 * that clocks which differ do no harm.
 *
 * @param instance with its override, if it has one
 * @param sinceRenewal since its client was last heard of there, by a renewal or a registration: it
 *     is held against cancels, so it must not tell of what a doubled lease or a pause gave on top;
 *     what is negative counts as 0
 * @param sinceChange since its state last changed there
 */
public record InstanceCopy(InstanceInfo instance, Duration sinceRenewal, Duration sinceChange) {}
