// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The server and its registry at a glance; cheap enough to be asked every second or two. */
@Path("api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
public final class OverviewResource {

  private final OverviewWriter writer;

  /** Asks there. */
  public OverviewResource(OverviewSources sources) {
    writer = new OverviewWriter(sources);
  }

  /** As it is now. */
  @GET
  public Response overview() {
    return Json.ok(writer.write());
  }
}
