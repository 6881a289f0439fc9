// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import java.time.Duration;

/**
 * That an override was set or removed, as another registry remembers it.
 *
 * @param id the instance
 * @param override the override in force; UNKNOWN if it was removed
 * @param age since it was set or removed there
 */
public record OverrideMark(InstanceId id, InstanceStatus override, Duration age) {}
