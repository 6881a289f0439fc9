// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How much each logger says. */
@Path("api/v1/loggers")
@Produces(MediaType.APPLICATION_JSON)
public final class LoggersResource {

  private final LoggerLevels loggers;

  /** Asks there. */
  public LoggersResource(LoggerLevels loggers) {
    this.loggers = loggers;
  }

  /** All loggers in use. */
  @GET
  public Response loggers() {
    List<LoggerLevels.Row> rows = loggers.all();
    Map<String, @Nullable Object> list = new LinkedHashMap<>();
    list.put("items", rows);
    list.put("total", rows.size());
    list.put("next", null);
    return Json.ok(list);
  }
}
