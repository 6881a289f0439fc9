// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceStatus;

/**
 * One instance of an application, or an override without an instance, as two registries compare
 * them.
 *
 * @param id the instance's id
 * @param registered whether it has a lease whose time is not up
 * @param lastDirtyTimestamp the client's version of it, ms, even if its lease ran out and it only
 *     waits for its eviction; 0 if it has none, and only its override is known
 * @param status what it is served as; UNKNOWN if it is not registered
 * @param override the override in force, UNKNOWN if none
 */
public record CopyEntry(
    String id,
    boolean registered,
    long lastDirtyTimestamp,
    InstanceStatus status,
    InstanceStatus override) {}
