// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Suppliers;
import io.eurekaserver.core.cache.Rope;
import java.util.List;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The description of everything under {@code /api/v1}, which is written by hand, in parts. */
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

  private static final List<String> PARTS =
      List.of("base", "overview", "registry", "events", "peers", "clients", "settings");

  private final Supplier<Rope> description = Suppliers.memoize(OpenApiResource::join);

  /** Reads nothing before it is asked. */
  public OpenApiResource() {
    // The parts are resources of this package.
  }

  /** All parts as one. */
  @GET
  public Response description() {
    return Json.ok(description.get());
  }

  private static Rope join() {
    ObjectNode whole = Json.resource("openapi/" + PARTS.get(0) + ".json");
    for (String part : PARTS.subList(1, PARTS.size())) {
      ObjectNode more = Json.resource("openapi/" + part + ".json");
      whole.withObject("/paths").setAll((ObjectNode) more.get("paths"));
      whole.withObject("/components/schemas").setAll((ObjectNode) more.at("/components/schemas"));
    }
    return Json.rope(whole);
  }
}
