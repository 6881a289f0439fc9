// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;

/** An address: its requests of each kind a minute, and what is wrong with what it does. */
public record AddressSummary(
    String address,
    String client,
    double requestsPerMinute,
    double renewalsPerMinute,
    double fullFetchesPerMinute,
    double deltaFetchesPerMinute,
    double errorsPerMinute,
    long total,
    long lastSeenAt,
    List<String> offences) {}
