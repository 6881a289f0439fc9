// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.override.AsgStatuses;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.param.AsgStatus;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** The status of an auto-scaling group (protocol, section 4.10). */
@Path("asg/{name}/status")
public final class AsgResource {

  private final AsgStatuses groups;

  /** Changes there. */
  public AsgResource(AsgStatuses groups) {
    this.groups = groups;
  }

  /** Enables or disables a group; refused where groups are not supported. */
  @PUT
  public Response set(@PathParam("name") String name, @FromRequest AsgStatus status) {
    if (!groups.isTracked()) {
      throw new RefusedException(Cause.NO_ASG, "Auto-scaling groups are not supported here.");
    }
    groups.set(name, status.enabled());
    return Answers.status(200);
  }
}
