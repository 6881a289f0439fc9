// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.InstanceId;
import org.jspecify.annotations.Nullable;

/** The order of instances in lists: by application, then by id. */
final class Order {

  private Order() {}

  /** Whether an instance comes after another one, or after none. */
  static boolean isAfter(InstanceId id, @Nullable InstanceId other) {
    if (other == null) {
      return true;
    }
    int apps = id.app().compareTo(other.app());
    return apps > 0 || (apps == 0 && id.id().compareTo(other.id()) > 0);
  }
}
