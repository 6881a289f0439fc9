// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.util.List;

/**
 * One address that requests come from.
 *
 * @param address in digits
 * @param client what spoke from there last: name and version, or the User-Agent
 * @param rates what it asks for, a minute
 * @param total its requests since it was first seen
 * @param lastSeenMillis when it last asked, wall clock; true to the second
 * @param offences what is wrong with what it does, in sentences; empty if nothing is
 */
public record AddressRow(
    String address,
    String client,
    Rates rates,
    long total,
    long lastSeenMillis,
    List<String> offences) {}
