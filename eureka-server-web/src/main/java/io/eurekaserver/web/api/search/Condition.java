// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.search;

import io.eurekaserver.core.model.InstanceInfo;

/** One word of a search. Asked for every instance, so it allocates nothing. */
@FunctionalInterface
interface Condition {

  /** Whether an instance fits. */
  boolean matches(InstanceInfo instance);
}
