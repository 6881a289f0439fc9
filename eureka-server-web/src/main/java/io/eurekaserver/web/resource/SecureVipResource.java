// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** The instances with a secure VIP address (protocol, section 4.4). */
@Path("svips/{address}")
public final class SecureVipResource {

  private final RegistryReads reads;

  /** Reads there. */
  public SecureVipResource(RegistryReads reads) {
    this.reads = reads;
  }

  /** Their applications; none is no error. */
  @GET
  public Response members(@PathParam("address") String address, @FromRequest Accepted accepted) {
    return reads.answer(Scope.secureVip(address), accepted);
  }
}
