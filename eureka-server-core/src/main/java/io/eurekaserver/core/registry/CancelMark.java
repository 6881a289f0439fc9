// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import java.time.Duration;

/**
 * That an instance was cancelled, as another registry remembers it.
 *
 * @param id the instance
 * @param lastDirtyTimestamp the version that was cancelled, ms
 * @param age since it was cancelled there
 */
public record CancelMark(InstanceId id, long lastDirtyTimestamp, Duration age) {}
