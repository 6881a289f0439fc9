// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How much one logger says. */
@Path("api/v1/loggers/{name}")
@Produces(MediaType.APPLICATION_JSON)
public final class LoggerResource {

  private final LoggerLevels loggers;
  private final ActionGuard guard;

  /** Sets levels there, for whom the guard lets pass. */
  public LoggerResource(LoggerLevels loggers, ActionGuard guard) {
    this.loggers = loggers;
    this.guard = guard;
  }

  /** Sets the level: {@code {"level":"debug"}}, or null for that of the logger above it. */
  @PUT
  public Response set(@FromRequest Asked request) {
    String level = level(guard.body(request));
    try {
      String who = "admin API, " + request.remoteAddress();
      return Json.ok(loggers.set(request.pathValue("name"), level, who));
    } catch (IllegalArgumentException e) {
      throw ProblemException.named(400, "bad-level", String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String level(JsonNode body) {
    JsonNode level = body.get("level");
    if (level == null || !(level.isNull() || level.isTextual())) {
      throw ProblemException.named(
          400, "bad-level", "The body must be {\"level\": a level, or null}.");
    }
    return level.isNull() ? null : level.asText();
  }
}
