// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The same where Spring Boot has it, for probes that are set up already. */
@Path("actuator/health")
public final class ActuatorHealthResource {

  private final HealthCauses causes;

  /** Asks there. */
  public ActuatorHealthResource(HealthCauses causes) {
    this.causes = causes;
  }

  /** 200, or 503 while the server is not ready. */
  @GET
  public Response health() {
    return causes.answer();
  }
}
