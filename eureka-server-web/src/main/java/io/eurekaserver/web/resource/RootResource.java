// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Where a person who opens the server in a browser is sent on from. */
@Path("/")
public final class RootResource {

  private static final String TEXT =
      """
      This is a Eureka registry.

      /eureka/apps     every application and instance
      /eureka/status   this server and its peers
      /health/live     whether it runs
      /health/ready    whether it can be relied on
      """;

  /** A pointer to the real addresses. */
  @GET
  public Response root() {
    return Answers.ok(TEXT.getBytes(UTF_8), MediaType.TEXT_PLAIN_TYPE);
  }
}
