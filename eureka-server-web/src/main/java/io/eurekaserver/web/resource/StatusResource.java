// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.replication.OutcomeStatus;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The override of an instance's status (protocol, section 4.7). */
@Path("apps/{app}/{id}/status")
public final class StatusResource {

  private final Registry registry;

  /** Changes there. */
  public StatusResource(Registry registry) {
    this.registry = registry;
  }

  /** Sets the override. */
  @PUT
  public Response override(@FromRequest StatusChange change) {
    return Answers.status(OutcomeStatus.of(registry.overrideStatus(change)));
  }

  /** Removes the override. */
  @DELETE
  public Response remove(@FromRequest StatusChange change) {
    return Answers.status(OutcomeStatus.of(registry.removeOverride(change)));
  }
}
