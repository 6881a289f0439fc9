// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance in a list.
 *
 * @param app its application
 * @param id its id
 * @param status as it is served
 * @param overriddenStatus the override in force
 * @param hostName its host
 * @param ipAddr its address
 * @param port its plain port, if it is in use
 * @param securePort its TLS port, if it is in use
 * @param zone where it runs
 * @param vipAddress its VIP addresses, with commas
 * @param lastRenewalAt when it was last heard of, ms
 * @param expiresAt when its lease runs out unless it is heard of again, ms
 * @param metadata its first keys
 * @param homePageUrl its home page
 * @param statusPageUrl its status page
 */
public record InstanceSummary(
    String app,
    String id,
    String status,
    @Nullable String overriddenStatus,
    String hostName,
    String ipAddr,
    @Nullable Integer port,
    @Nullable Integer securePort,
    @Nullable String zone,
    @Nullable String vipAddress,
    long lastRenewalAt,
    long expiresAt,
    Map<String, String> metadata,
    @Nullable String homePageUrl,
    @Nullable String statusPageUrl) {}
