// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.OptionalLong;

/**
 * An override to set, or to remove (protocol, section 4.7).
 *
 * @param id the instance
 * @param status the override, or the status to leave behind when one is removed
 * @param lastDirtyTimestamp a newer version for the instance, ms; empty if none was sent
 * @param origin who asked
 */
public record StatusChange(
    InstanceId id, InstanceStatus status, OptionalLong lastDirtyTimestamp, Origin origin) {}
