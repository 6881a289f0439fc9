// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.Map;

/**
 * The changes that a registry accepts (protocol, section 5). Every method may be called from any
 * thread, never blocks on anything but a short lock, and has taken effect for every reader when it
 * returns.
 */
public interface Registry {

  /** Registers an instance, or registers it again under a new lease. */
  RegisterOutcome register(InstanceInfo instance, Origin origin);

  /**
   * Renews a lease: the hot path. Takes no lock and allocates nothing unless the status changes.
   */
  RenewOutcome renew(Heartbeat heartbeat);

  /** Ends a lease; DONE or NOT_FOUND. */
  UpdateOutcome cancel(InstanceId id, Origin origin);

  /** Sets an override. UNCHANGED if the instance already has that status. */
  UpdateOutcome overrideStatus(StatusChange change);

  /** Removes an override and leaves the given status. UNCHANGED if there was none. */
  UpdateOutcome removeOverride(StatusChange change);

  /**
   * Merges keys into the metadata of an instance and registers it again. DONE or NOT_FOUND. Its
   * lastDirtyTimestamp grows by one, so that a peer that misses the change learns of it.
   */
  UpdateOutcome updateMetadata(InstanceId id, Map<String, String> entries, Origin origin);
}
