// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of client: everybody who says the same about himself. What clients say is cut to a
 * length and holds no control characters, but nothing else is certain about it.
 *
 * @param name the DiscoveryIdentity-Name header, "unknown" if there is none
 * @param version the DiscoveryIdentity-Version header, "unknown" if there is none
 * @param userAgent the User-Agent header, "unknown" if there is none
 * @param addresses how many of the addresses that are known spoke so when they last spoke
 * @param exampleAddress one of them, null if none is known any more
 * @param rates what it asks for, a minute
 * @param total its requests since it was first seen
 * @param lastSeenMillis when it last asked, wall clock; true to the second
 * @param offences what is wrong with what it does, in sentences; empty if nothing is
 */
public record ClientRow(
    String name,
    String version,
    String userAgent,
    int addresses,
    @Nullable String exampleAddress,
    Rates rates,
    long total,
    long lastSeenMillis,
    List<String> offences) {}
