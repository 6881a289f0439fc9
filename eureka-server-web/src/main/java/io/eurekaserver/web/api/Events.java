// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.web.api.document.EventDetail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Events as they are written. */
final class Events {

  private Events() {}

  static EventDetail detail(Event event) {
    InstanceId id = event.id();
    return new EventDetail(
        event.sequence(),
        event.timestamp(),
        event.kind().wireName(),
        id == null ? null : id.app(),
        id == null ? null : id.id(),
        event.origin().kind().name().toLowerCase(Locale.ROOT),
        event.origin().who(),
        event.origin().reason(),
        event.cause(),
        state(event.before()),
        state(event.after()));
  }

  private static EventDetail.@Nullable State state(@Nullable InstanceInfo instance) {
    return instance == null
        ? null
        : new EventDetail.State(
            instance.status().name(),
            Summaries.override(instance),
            instance.hostName(),
            instance.ipAddr(),
            instance.lastDirtyTimestamp(),
            instance.metadata());
  }
}
