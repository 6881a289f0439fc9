// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.testing.ManualTime;

/** A registry whose changes are remembered. */
final class RegistryEvents {

  final ManualTime time = new ManualTime();
  final EventLog log = new EventLog(EventSettings.defaults(), time);
  final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");

  RegistryEvents() {
    registry.tell(log);
  }

  Event newest() {
    return log.newestFirst(Long.MAX_VALUE, event -> true, 1).get(0);
  }
}
