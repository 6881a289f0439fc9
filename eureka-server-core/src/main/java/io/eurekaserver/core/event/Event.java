// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. Immutable.
 *
 * @param sequence grows by one with every event of this process, from 1
 * @param timestamp wall-clock ms
 * @param kind what happened
 * @param id the instance; null if it happened to no single one
 * @param origin who asked for it and why
 * @param cause one sentence for people: what it followed from
 * @param before the instance before it, or null
 * @param after the instance after it; null if it is gone or there was none
 */
public record Event(
    long sequence,
    long timestamp,
    EventKind kind,
    @Nullable InstanceId id,
    Origin origin,
    String cause,
    @Nullable InstanceInfo before,
    @Nullable InstanceInfo after) {}
