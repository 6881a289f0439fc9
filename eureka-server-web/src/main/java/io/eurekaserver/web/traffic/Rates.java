// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

/**
 * How often something was asked for, a minute: what came in the last sixty seconds, where what came
 * in the minute before counts by the part of it that is not yet sixty seconds old.
 *
 * @param requests requests of every kind
 * @param renewals heartbeats
 * @param fullFetches reads of the whole registry
 * @param deltaFetches reads of the recent changes
 * @param errors answers of 400 and above
 */
public record Rates(
    double requests, double renewals, double fullFetches, double deltaFetches, double errors) {}
