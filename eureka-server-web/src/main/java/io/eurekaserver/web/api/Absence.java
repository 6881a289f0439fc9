// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventKind;
import io.eurekaserver.core.model.InstanceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an instance is not here: what happened to it last. */
final class Absence {

  private Absence() {}

  static ProblemException of(InstanceId id, InstanceSources sources) {
    Event last = lastEvent(id, sources);
    String what =
        last == null
            ? "No instance " + id + " is registered, and no event tells of one."
            : "No instance " + id + " is registered. The last that happened to it: " + words(last);
    return ProblemException.named(404, "no-such-instance", what)
        .with("lastEvent", last == null ? null : Events.detail(last))
        .with("quarantine", sources.quarantines().of(id));
  }

  private static @Nullable Event lastEvent(InstanceId id, InstanceSources sources) {
    List<Event> newest =
        sources
            .events()
            .newestFirst(
                Long.MAX_VALUE,
                event -> id.equals(event.id()) && event.kind() != EventKind.REFUSED,
                1);
    return newest.isEmpty() ? null : newest.get(0);
  }

  private static String words(Event event) {
    return event.cause().isEmpty() ? event.kind().wireName() + "." : event.cause();
  }
}
