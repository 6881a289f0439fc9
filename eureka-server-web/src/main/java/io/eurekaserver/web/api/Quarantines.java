// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.web.api.document.QuarantineDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instances whose registrations are refused. Asked from any thread. */
public interface Quarantines {

  /** How many there are; costs the same however many. */
  int count();

  /** All of them, by application and id. */
  List<QuarantineDetail> all();

  /** That of an instance; null if there is none. */
  @Nullable QuarantineDetail of(InstanceId id);

  /**
   * Refuses registrations from now on, and ends the lease if there is one.
   *
   * @param until when that ends, wall-clock ms
   */
  void begin(InstanceId id, long until, Origin origin);

  /** Welcomes registrations again; false if they were not refused. */
  boolean lift(InstanceId id, Origin origin);
}
