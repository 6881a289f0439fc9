// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Reads the settings again, as SIGHUP does. */
@Path("api/v1/reload")
@Produces(MediaType.APPLICATION_JSON)
public final class ReloadResource {

  private final RunningSettings settings;
  private final ActionGuard guard;

  /** Reads them there, for whom the guard lets pass. */
  public ReloadResource(RunningSettings settings, ActionGuard guard) {
    this.settings = settings;
    this.guard = guard;
  }

  /** Says what changed, what waits for a restart, and what is wrong: then nothing has changed. */
  @POST
  public Response reload(@FromRequest Asked request) {
    guard.check(request);
    return Json.ok(settings.reload("admin API, " + request.remoteAddress()));
  }
}
