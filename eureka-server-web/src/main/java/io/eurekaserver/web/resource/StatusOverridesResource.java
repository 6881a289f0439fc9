// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.RegistryView;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The overrides in force, by instance id; in JSON only (protocol, section 4.12). */
@Path("serverinfo/statusoverrides")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusOverridesResource {

  private final RegistryView view;

  /** Reads there. */
  public StatusOverridesResource(RegistryView view) {
    this.view = view;
  }

  /** One field an id: the document has no place for the application. */
  @GET
  public Response overrides() {
    Map<String, InstanceStatus> byId = new TreeMap<>();
    view.overrides().forEach((id, status) -> byId.put(id.id(), status));
    Utf8Buffer out = new Utf8Buffer(64 * byId.size() + 2);
    String before = "{";
    for (Map.Entry<String, InstanceStatus> entry : byId.entrySet()) {
      out.ascii(before).jsonText(entry.getKey()).ascii(":").jsonText(entry.getValue().name());
      before = ",";
    }
    out.ascii(byId.isEmpty() ? "{}" : "}");
    return Answers.ok(out.toByteArray(), MediaType.APPLICATION_JSON_TYPE);
  }
}
