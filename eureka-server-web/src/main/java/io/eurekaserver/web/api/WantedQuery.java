// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.web.api.search.Wanted;
import io.eurekaserver.web.param.Asked;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Reads what is looked for: {@code q} and {@code status}. */
final class WantedQuery {

  private WantedQuery() {}

  static Wanted of(Asked request) {
    return Wanted.of(ListQuery.text(request, "q"), statuses(request));
  }

  private static Set<InstanceStatus> statuses(Asked request) {
    Set<InstanceStatus> statuses = EnumSet.noneOf(InstanceStatus.class);
    for (String name : Words.of(request, "status")) {
      InstanceStatus status = InstanceStatus.named(name.toUpperCase(Locale.ROOT));
      if (status == null) {
        throw ProblemException.badParameter(
            "status must be one of UP, DOWN, STARTING, OUT_OF_SERVICE, UNKNOWN.");
      }
      statuses.add(status);
    }
    return statuses;
  }
}
