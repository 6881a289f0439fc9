// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.registry.RenewOutcome;
import io.eurekaserver.replication.OutcomeStatus;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** One instance: read, renew, cancel (protocol, sections 4.3 and 4.6). */
@Path("apps/{app}/{id}")
public final class InstanceResource {

  private final Registry registry;
  private final RegistryView view;

  /** Changes and reads there. */
  public InstanceResource(Registry registry, RegistryView view) {
    this.registry = registry;
    this.view = view;
  }

  /** The instance. */
  @GET
  public Response instance(@FromRequest InstanceId id, @FromRequest Accepted accepted) {
    return Answers.instance(200, view.instance(id), accepted);
  }

  /**
   * Renews the lease. Every answer but a conflict is empty, or clients do not register again
   * (protocol, section 0); a body that came along is ignored.
   */
  @PUT
  public Response renew(@FromRequest Heartbeat heartbeat, @FromRequest Accepted accepted) {
    RenewOutcome outcome = registry.renew(heartbeat);
    int status = OutcomeStatus.of(outcome);
    return outcome instanceof RenewOutcome.Conflict conflict
        ? Answers.instance(status, conflict.newer(), accepted)
        : Answers.status(status);
  }

  /** Ends the lease. */
  @DELETE
  public Response cancel(@FromRequest InstanceId id, @FromRequest Origin origin) {
    return Answers.status(OutcomeStatus.of(registry.cancel(id, origin)));
  }
}
