// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Whether the process is alive: an answer is the proof. */
@Path("health/live")
public final class LiveResource {

  /** Always 200. */
  @GET
  public Response live() {
    return HealthAnswer.of(200, "live", "The server answers.");
  }
}
