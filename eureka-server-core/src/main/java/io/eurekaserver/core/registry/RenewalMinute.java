// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/**
 * A minute of renewals.
 *
 * @param at when it ended, wall-clock ms
 * @param renewals how many came
 * @param expected how many the leases promised at its end
 * @param threshold how many self-preservation wanted to see exceeded
 */
public record RenewalMinute(long at, long renewals, double expected, long threshold) {}
