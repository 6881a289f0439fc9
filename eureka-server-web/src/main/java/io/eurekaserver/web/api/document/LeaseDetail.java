// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import org.jspecify.annotations.Nullable;

/**
 * A lease, and when it ends.
 *
 * @param renewalIntervalMs how often the client promises to renew
 * @param durationMs how long it lasts without a renewal
 * @param registeredAt when it began, ms
 * @param serviceUpAt when the instance was first UP, ms
 * @param lastRenewalAt when it was last renewed, ms
 * @param sinceRenewalMs how long ago that is
 * @param expiresAt when it runs out, ms
 * @param expired whether it has
 * @param removalExpectedAt when the instance will be removed, ms; null if nothing is expected
 * @param explanation why it is still here, or when it goes, in one sentence
 */
public record LeaseDetail(
    long renewalIntervalMs,
    long durationMs,
    long registeredAt,
    @Nullable Long serviceUpAt,
    long lastRenewalAt,
    long sinceRenewalMs,
    long expiresAt,
    boolean expired,
    @Nullable Long removalExpectedAt,
    String explanation) {}
