// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.web.api.Quarantines;
import io.eurekaserver.web.api.document.QuarantineDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registry that refuses nobody. */
final class NoQuarantines implements Quarantines {

  @Override
  public int count() {
    return 0;
  }

  @Override
  public List<QuarantineDetail> all() {
    return List.of();
  }

  @Override
  public @Nullable QuarantineDetail of(InstanceId id) {
    return null;
  }

  @Override
  public void begin(InstanceId id, long until, Origin origin) {
    throw new UnsupportedOperationException("quarantine");
  }

  @Override
  public boolean lift(InstanceId id, Origin origin) {
    return false;
  }
}
