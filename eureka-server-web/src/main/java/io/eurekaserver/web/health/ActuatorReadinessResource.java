// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Readiness where Spring Boot has it. */
@Path("actuator/health/readiness")
public final class ActuatorReadinessResource {

  private final HealthCauses causes;

  /** Asks there. */
  public ActuatorReadinessResource(HealthCauses causes) {
    this.causes = causes;
  }

  /** 200, or 503 while the server is not ready. */
  @GET
  public Response health() {
    return causes.ready();
  }
}
