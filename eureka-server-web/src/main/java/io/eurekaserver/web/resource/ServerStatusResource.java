// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The server itself and its peers (protocol, section 4.11). */
@Path("status")
public final class ServerStatusResource {

  private final StatusSource source;

  /** Asks there. */
  public ServerStatusResource(StatusSource source) {
    this.source = source;
  }

  /** The status as it is now. */
  @GET
  public Response status(@FromRequest Accepted accepted) {
    return Answers.ok(
        StatusDocument.encode(source.status(), accepted.fullForm()), accepted.mediaType());
  }
}
