// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** The instances with a VIP address (protocol, section 4.4). */
@Path("vips/{address}")
public final class VipResource {

  private final RegistryReads reads;

  /** Reads there. */
  public VipResource(RegistryReads reads) {
    this.reads = reads;
  }

  /** Their applications; none is no error. */
  @GET
  public Response members(@PathParam("address") String address, @FromRequest Accepted accepted) {
    return reads.answer(Scope.vip(address), accepted);
  }
}
