// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.search;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceInfo;
import org.jspecify.annotations.Nullable;

/** Where instances run, as far as they say so. */
public final class Zones {

  private Zones() {}

  /** The zone in the metadata, or that of Amazon; null if there is neither. */
  public static @Nullable String of(InstanceInfo instance) {
    String zone = instance.metadata().get("zone");
    return zone == null ? instance.dataCenter().metadata().get(DataCenter.AVAILABILITY_ZONE) : zone;
  }
}
