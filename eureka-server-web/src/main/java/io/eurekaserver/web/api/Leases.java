// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.web.api.document.InstanceDetail;
import io.eurekaserver.web.api.document.LeaseDetail;
import org.jspecify.annotations.Nullable;

/** What is known of the lease of an instance beside the instance. Asked from any thread. */
public interface Leases {

  /** The lease, for an instance as it is committed. */
  LeaseDetail lease(InstanceInfo instance);

  /** Who brought the instance as it is; null if nobody remembers. */
  InstanceDetail.@Nullable Told toldBy(InstanceInfo instance);

  /** The override in force; null if there is none. */
  InstanceDetail.@Nullable OverrideInForce override(InstanceInfo instance);
}
