// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The health of the server with its causes. */
@Path("health")
public final class HealthResource {

  private final HealthCauses causes;

  /** Asks there. */
  public HealthResource(HealthCauses causes) {
    this.causes = causes;
  }

  /** 200, or 503 while the server is not ready. */
  @GET
  public Response health() {
    return causes.answer();
  }
}
