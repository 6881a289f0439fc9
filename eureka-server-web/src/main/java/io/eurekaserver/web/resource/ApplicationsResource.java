// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The whole registry (protocol, section 4.1). */
@Path("apps")
public final class ApplicationsResource {

  private final RegistryReads reads;

  /** Reads there. */
  public ApplicationsResource(RegistryReads reads) {
    this.reads = reads;
  }

  /** Every application; {@code regions} is accepted and has no effect without remote regions. */
  @GET
  public Response all(@FromRequest Accepted accepted) {
    return reads.answer(Scope.ALL, accepted);
  }
}
