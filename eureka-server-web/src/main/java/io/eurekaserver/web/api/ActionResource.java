// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.web.api.document.ActionResult;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import java.util.List;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What an operator does to an instance; each with a reason, which the event log keeps. */
@Path("api/v1/applications/{app}/instances/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionResource {

  private final InstanceSources sources;
  private final ActionTools tools;
  private final Actions actions;

  /** Carries them out there. */
  public ActionResource(InstanceSources sources, ActionTools tools) {
    this.sources = sources;
    this.tools = tools;
    this.actions = new Actions(tools.registry(), tools.quarantines());
  }

  /** Does what is asked for, or nothing at all. */
  @POST
  public Response act(@FromRequest Asked request) {
    ActionRequest action = ActionRequest.of(request, tools.guard(), tools.clock().millis());
    InstanceId id = new InstanceId(request.pathValue("app"), request.pathValue("id"));
    InstanceInfo before = sources.view().committed(id.app(), id.id());
    if (before == null && action.kind() != ActionRequest.Kind.LIFT_QUARANTINE) {
      throw Absence.of(id, sources);
    }
    long last = sources.events().last();
    Origin origin = Origin.operator(request.remoteAddress(), action.reason());
    String words = actions.carryOut(action, new Actions.Target(id, interval(before)), origin);
    if (words == null) {
      throw Absence.of(id, sources);
    }
    return Json.ok(
        new ActionResult(
            action.kind().word(), id.app(), id.id(), true, words, event(last, id, origin)));
  }

  private static int interval(@Nullable InstanceInfo instance) {
    LeaseInfo lease = instance == null ? null : instance.leaseInfo();
    return lease == null
        ? LeaseInfo.DEFAULT_RENEWAL_INTERVAL_SECONDS
        : lease.renewalIntervalSeconds();
  }

  private @Nullable Long event(long after, InstanceId id, Origin origin) {
    EventSource events = sources.events();
    List<Event> own =
        events.oldestFirst(
            after, event -> id.equals(event.id()) && origin.equals(event.origin()), 1);
    return own.isEmpty() ? null : own.get(0).sequence();
  }
}
