// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import io.eurekaserver.core.model.InstanceStatus;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The status of the server's own instance as a status code (protocol, section 4.12). */
@Path("healthcheck")
public final class HealthCheckResource {

  private final Supplier<InstanceStatus> ownStatus;

  /** Asks there. */
  public HealthCheckResource(Supplier<InstanceStatus> ownStatus) {
    this.ownStatus = ownStatus;
  }

  /** An empty answer. */
  @GET
  public Response check() {
    int code =
        switch (ownStatus.get()) {
          case UP -> 200;
          case STARTING -> 204;
          case OUT_OF_SERVICE -> 503;
          case DOWN, UNKNOWN -> 500;
        };
    return Response.status(code).build();
  }
}
