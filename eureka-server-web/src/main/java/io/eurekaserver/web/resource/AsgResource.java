// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.override.AsgStatuses;
import io.eurekaserver.replication.AsgReplication;
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
  private final AsgReplication peers;

  /**
   * Changes there.
   *
   * @param groups where groups are kept
   * @param peers told of what did not come from a peer
   */
  public AsgResource(AsgStatuses groups, AsgReplication peers) {
    this.groups = groups;
    this.peers = peers;
  }

  /** Enables or disables a group; refused where groups are not supported. */
  @PUT
  public Response set(@PathParam("name") String name, @FromRequest AsgStatus status) {
    if (!groups.isTracked()) {
      throw new RefusedException(Cause.NO_ASG, "Auto-scaling groups are not supported here.");
    }
    groups.set(name, status.enabled());
    if (!status.copy()) {
      peers.replicate(name, status.enabled());
    }
    return Answers.status(200);
  }
}
