// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.cache.Rope;
import javax.ws.rs.GET;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The root: the page for browsers, a pointer to the real addresses for everybody else. */
public final class IndexResource {

  private static final String TEXT =
      """
      This is a Eureka registry.

      /eureka/apps     every application and instance
      /eureka/status   this server and its peers
      /api/v1          the same and more for programs
      /health/live     whether it runs
      /health/ready    whether it can be relied on
      """;

  private final ConsoleFiles files;
  private final boolean enabled;

  IndexResource(ConsoleFiles files, boolean enabled) {
    this.files = files;
    this.enabled = enabled;
  }

  /** The page if the sender names HTML, which no Eureka client does; 404 if it is turned off. */
  @GET
  public Response index(@Context HttpHeaders asked) {
    String accept = asked.getHeaderString(HttpHeaders.ACCEPT);
    if (accept == null || !accept.contains(MediaType.TEXT_HTML)) {
      Rope text = Rope.builder(1).add(TEXT.getBytes(UTF_8)).build();
      return Response.ok(text, MediaType.TEXT_PLAIN_TYPE)
          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
          .build();
    }
    return enabled
        ? ConsoleAnswers.of(files.index(), ConsoleAnswers.ASK, asked)
        : Response.status(404).build();
  }
}
