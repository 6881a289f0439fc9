// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Everything that is remembered and matches, oldest first, as a file of JSON lines. */
@Path("api/v1/events.jsonl")
@Produces(EventFileResource.TYPE)
public final class EventFileResource {

  static final String TYPE = "application/x-ndjson";

  private final EventSource events;

  /** Asks there. */
  public EventFileResource(EventSource events) {
    this.events = events;
  }

  /** The file, written as it is read. */
  @GET
  public Response events(@FromRequest Asked request) {
    return Response.ok(new EventLines(events, EventQuery.of(request)))
        .header(HttpHeaders.CONTENT_TYPE, TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"eureka-events.jsonl\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
