// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is no change of the registry.
 *
 * @param kind what happened
 * @param id the instance; null if it happened to no single one
 * @param origin who asked for it and why
 * @param cause one sentence for people: what it followed from
 */
public record News(EventKind kind, @Nullable InstanceId id, Origin origin, String cause) {

  /** What happened to this server itself, or to all of it. */
  public static News ofServer(EventKind kind, String cause) {
    return new News(kind, null, Origin.SERVER, cause);
  }
}
