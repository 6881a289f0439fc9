// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Liveness where Spring Boot has it: an answer is the proof. */
@Path("actuator/health/liveness")
public final class ActuatorLivenessResource {

  /** Always 200. */
  @GET
  public Response live() {
    return HealthCauses.status(200, "UP");
  }
}
