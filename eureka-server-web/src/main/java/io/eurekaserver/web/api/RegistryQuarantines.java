// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Quarantine;
import io.eurekaserver.web.api.document.QuarantineDetail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quarantines of a registry, as the admin API words them. */
public final class RegistryQuarantines implements Quarantines {

  private final io.eurekaserver.core.registry.Quarantines quarantines;
  private final InstantSource clock;

  /** Of a registry, which tells peers where that is wanted. */
  public RegistryQuarantines(
      io.eurekaserver.core.registry.Quarantines quarantines, InstantSource clock) {
    this.quarantines = quarantines;
    this.clock = clock;
  }

  @Override
  public int count() {
    return quarantines.count();
  }

  @Override
  public List<QuarantineDetail> all() {
    return quarantines.list().stream().map(RegistryQuarantines::detail).toList();
  }

  @Override
  public @Nullable QuarantineDetail of(InstanceId id) {
    Quarantine found = quarantines.find(id);
    return found == null ? null : detail(found);
  }

  private static QuarantineDetail detail(Quarantine quarantine) {
    return new QuarantineDetail(
        quarantine.id().app(),
        quarantine.id().id(),
        quarantine.until(),
        quarantine.since(),
        quarantine.reason(),
        quarantine.who());
  }

  @Override
  public void begin(InstanceId id, long until, Origin origin) {
    Duration length = Duration.ofMillis(Math.max(1, until - clock.millis()));
    if (quarantines.set(id, length, origin)
        == io.eurekaserver.core.registry.Quarantines.Outcome.FULL) {
      throw ProblemException.named(
          409,
          "too-many-quarantines",
          "There are "
              + io.eurekaserver.core.registry.Quarantines.MOST
              + " quarantines already: lift one that is no longer needed.");
    }
  }

  @Override
  public boolean lift(InstanceId id, Origin origin) {
    return quarantines.lift(id, origin);
  }
}
