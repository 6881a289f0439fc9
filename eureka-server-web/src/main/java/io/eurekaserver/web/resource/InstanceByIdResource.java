// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** An instance of whatever application (protocol, section 4.3). */
@Path("instances/{id}")
public final class InstanceByIdResource {

  private final RegistryView view;

  /** Reads there. */
  public InstanceByIdResource(RegistryView view) {
    this.view = view;
  }

  /** The first instance with this id. */
  @GET
  public Response instance(@PathParam("id") String id, @FromRequest Accepted accepted) {
    return Answers.instance(200, view.instance(id), accepted);
  }
}
