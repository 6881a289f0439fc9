// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.Teller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A lease at a moment, for people who ask why an instance is still here. Times are wall-clock ms of
 * this server.
 *
 * @param interval how often the client promises to renew
 * @param length how long it lasts without a renewal
 * @param registeredAt when the instance last registered here
 * @param lastRenewalAt when it was last renewed
 * @param sinceRenewal how long ago that is
 * @param expiresAt when it runs out without another renewal
 * @param expired whether it has
 * @param removalExpectedAt when it will be removed at the latest, if nothing comes; null while
 *     self-preservation keeps it
 * @param explanation why it is still here, or when it goes, in one sentence
 * @param toldBy who told this server of it, at {@code registeredAt}
 * @param overrideSince since when its override is in force, as far as is known; null if it has none
 */
public record LeaseState(
    Duration interval,
    Duration length,
    long registeredAt,
    long lastRenewalAt,
    Duration sinceRenewal,
    long expiresAt,
    boolean expired,
    @Nullable Long removalExpectedAt,
    String explanation,
    Teller toldBy,
    @Nullable Duration overrideSince) {}
