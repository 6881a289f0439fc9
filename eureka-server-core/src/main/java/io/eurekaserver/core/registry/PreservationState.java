// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import org.jspecify.annotations.Nullable;

/**
 * How self-preservation stands.
 *
 * @param enabled whether it is switched on
 * @param engaged whether it holds evictions back now
 * @param since since when, wall-clock ms, to the minute; null if it does not, or has just begun
 * @param heldBack how many leases it held back in the last round of eviction
 * @param reason one sentence with the numbers
 * @param endsWhen one sentence; null if it is not engaged
 */
public record PreservationState(
    boolean enabled,
    boolean engaged,
    @Nullable Long since,
    int heldBack,
    String reason,
    @Nullable String endsWhen) {}
