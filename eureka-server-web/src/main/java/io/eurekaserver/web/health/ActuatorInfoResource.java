// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import io.eurekaserver.core.codec.Utf8Buffer;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** What runs here, where Spring Boot has it. */
@Path("actuator/info")
public final class ActuatorInfoResource {

  private final String version;

  /** Of this version. */
  public ActuatorInfoResource(String version) {
    this.version = version;
  }

  /** Name and version. */
  @GET
  public Response info() {
    Utf8Buffer out =
        new Utf8Buffer(64).ascii("{\"build\":{\"name\":\"eureka-server\",\"version\":");
    return HealthCauses.json(200, out.jsonText(version).ascii("}}"));
  }
}
