// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;

/**
 * Is told of quarantines, under the registry's commit lock: it must only note what it is told, and
 * must not throw or call the registry.
 */
public interface QuarantineListener {

  /** Registrations are refused from now on, or until another time than before. */
  void onQuarantined(Quarantine quarantine, Origin origin);

  /** Registrations are welcome again; {@link Origin#SERVER} if the time was over. */
  void onLifted(InstanceId id, Origin origin);

  /**
   * Registrations were refused; told at most once a minute for an instance.
   *
   * @param refused how many since the quarantine began
   */
  void onRefused(Quarantine quarantine, Origin origin, long refused);
}
