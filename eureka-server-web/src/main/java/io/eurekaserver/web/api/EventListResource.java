// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.web.api.document.EventPage;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What happened, newest first; or from some event on, to follow what happens. */
@Path("api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public final class EventListResource {

  private final EventSource events;
  private final Turnstile turnstile;

  /** Asks there. */
  public EventListResource(EventSource events, Turnstile turnstile) {
    this.events = events;
    this.turnstile = turnstile;
  }

  /** A page of them. */
  @GET
  public Response events(@FromRequest Asked request) {
    ListQuery query = ListQuery.of(request);
    EventQuery wanted = EventQuery.of(request);
    Long after = ListQuery.number(request, "after");
    Long cursor = Cursor.sequence(query.cursor());
    if (after != null && after < 0) {
      throw ProblemException.badParameter("after must be the sequence of an event, or 0.");
    }
    if (after != null && cursor == null && after >= events.last()) {
      return Json.ok(new EventPage(List.of(), 0, null, events.first(), events.last()));
    }
    return Json.ok(turnstile.pass(() -> page(wanted, query, after, cursor)));
  }

  private EventPage page(
      EventQuery wanted, ListQuery query, @Nullable Long after, @Nullable Long cursor) {
    List<Event> found =
        after == null
            ? events.newestFirst(
                cursor == null ? Long.MAX_VALUE : cursor, wanted, query.limit() + 1)
            : events.oldestFirst(cursor == null ? after : cursor, wanted, query.limit() + 1);
    boolean more = found.size() > query.limit();
    List<Event> items = more ? found.subList(0, query.limit()) : found;
    String next = more ? Cursor.of(Long.toString(items.get(items.size() - 1).sequence())) : null;
    return new EventPage(
        items.stream().map(Events::detail).toList(),
        total(wanted, after == null ? 0 : after),
        next,
        events.first(),
        events.last());
  }

  /** Counts what matches and takes none of it, so that all of it is looked at. */
  private long total(EventQuery wanted, long after) {
    if (wanted.isEverything()) {
      return events.last() + 1 - Math.max(events.first(), after + 1);
    }
    AtomicLong total = new AtomicLong();
    events.oldestFirst(
        after,
        event -> {
          if (wanted.test(event)) {
            total.incrementAndGet();
          }
          return false;
        },
        1);
    return total.get();
  }
}
