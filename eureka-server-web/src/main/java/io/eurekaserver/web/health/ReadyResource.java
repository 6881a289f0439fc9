// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Whether traffic should be sent here. */
@Path("health/ready")
public final class ReadyResource {

  private final Readiness readiness;

  /** Asks there. */
  public ReadyResource(Readiness readiness) {
    this.readiness = readiness;
  }

  /** 200 or 503, with the reason. */
  @GET
  public Response ready() {
    Readiness.Verdict verdict = readiness.verdict();
    return verdict.ready()
        ? HealthAnswer.of(200, "ready", verdict.reason())
        : HealthAnswer.of(503, "not ready", verdict.reason());
  }
}
