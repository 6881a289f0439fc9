// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;

/**
 * That registrations of an instance are refused.
 *
 * @param id the instance
 * @param since when that began, wall-clock ms of this server
 * @param until when it ends by itself, wall-clock ms of this server
 * @param who asked for it
 * @param reason in his words
 */
public record Quarantine(InstanceId id, long since, long until, String who, String reason) {}
