// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of client: its requests of each kind a minute, and what is wrong with what it does. */
public record ClientSummary(
    String name,
    String version,
    String userAgent,
    int addresses,
    @Nullable String exampleAddress,
    double requestsPerMinute,
    double renewalsPerMinute,
    double fullFetchesPerMinute,
    double deltaFetchesPerMinute,
    double errorsPerMinute,
    long total,
    long lastSeenAt,
    List<String> offences) {}
