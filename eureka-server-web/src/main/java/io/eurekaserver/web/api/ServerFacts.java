// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What this process is, which does not change while it runs.
 *
 * @param version of the software
 * @param nodeId the id that it drew at its start
 * @param environment a word for people
 * @param dataCenter a word for people
 * @param startedAt since when it runs, wall-clock ms
 * @param contextPath what stands before every path; may be empty
 * @param url where clients find it; asked when it listens
 * @param clock the wall clock
 */
public record ServerFacts(
    String version,
    String nodeId,
    String environment,
    String dataCenter,
    long startedAt,
    String contextPath,
    Supplier<String> url,
    InstantSource clock) {}
