// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.testing;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;

/** Instances for tests. */
public final class Instances {

  /** The lastDirtyTimestamp of what {@link #instance} makes. */
  public static final long DIRTY = 1_000;

  private Instances() {}

  /** A draft of an UP instance with a lease of 30 s and 90 s. */
  public static InstanceDraft draft(String app, String id) {
    return InstanceInfo.draft()
        .app(app)
        .instanceId(id)
        .hostName(id + ".example.com")
        .ipAddr("10.0.0.1")
        .vipAddress(app.toLowerCase(java.util.Locale.ROOT))
        .dataCenter(DataCenter.MY_OWN)
        .leaseInfo(LeaseInfo.ofClient(30, 90))
        .lastDirtyTimestamp(DIRTY);
  }

  /** An UP instance with a lease of 30 s and 90 s. */
  public static InstanceInfo instance(String app, String id) {
    return draft(app, id).build();
  }

  /** The same with another status. */
  public static InstanceInfo instance(String app, String id, InstanceStatus status) {
    return draft(app, id).status(status).build();
  }
}
