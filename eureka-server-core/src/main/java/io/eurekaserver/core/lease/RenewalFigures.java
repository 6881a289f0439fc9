// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

/**
 * What self-preservation looks at.
 *
 * @param lastMinute the renewals of the last full minute
 * @param expectedPerMinute the renewals a minute that the live leases promise
 * @param leases how many leases there are
 */
public record RenewalFigures(long lastMinute, double expectedPerMinute, int leases) {}
