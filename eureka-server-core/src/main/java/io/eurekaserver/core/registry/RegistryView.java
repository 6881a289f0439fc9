// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from a registry. Every method may be called from any thread. Instances carry
 * their lease times. In applications and deltas the same object stands for the same state, and its
 * last renewal is that of the moment at which it took that state.
 */
public interface RegistryView {

  /** Grows by one with every change; read before a payload is built, it says what it shows. */
  long version();

  /** The number of instances by status, now. */
  StatusCounts statusCounts();

  /**
   * One instance with its lease times of this moment; null if there is none, or if its lease has
   * run out and only waits for the evictor (protocol, section 4.3).
   */
  @Nullable InstanceInfo instance(InstanceId id);

  /** The first instance with this id in any application; null as above. */
  @Nullable InstanceInfo instance(String id);

  /**
   * One instance as it was last committed, even if its lease has run out; null if there is none.
   * Allocates nothing. The application's name is in upper case.
   */
  @Nullable InstanceInfo committed(String app, String id);

  /** Whether an application has instances. The name is in upper case. */
  boolean hasApplication(String name);

  /** The names of the applications that have instances, sorted. */
  List<String> names();

  /** How many applications have instances. */
  int applicationCount();

  /** How many overrides are in force. */
  int overrideCount();

  /** One application; null if it has no instance. The name is in upper case. */
  @Nullable Application application(String name);

  /**
   * An instance that was read here, with the time of its last renewal as it is now; unchanged if it
   * is no longer the registered state.
   */
  InstanceInfo withTimesOfNow(InstanceInfo instance);

  /** All applications that have instances, ordered by name. */
  List<Application> applications();

  /** The recent changes and the hash of the registry, from one moment. */
  Delta delta();

  /** The overrides in force, by instance. */
  Map<InstanceId, InstanceStatus> overrides();
}
