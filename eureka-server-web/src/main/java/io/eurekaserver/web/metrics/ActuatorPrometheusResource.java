// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The same page where Spring Boot has it, for scrapes that are set up already. */
@Path("actuator/prometheus")
public final class ActuatorPrometheusResource {

  private final MetricsPage page;

  /** Asks there. */
  public ActuatorPrometheusResource(MetricsPage page) {
    this.page = page;
  }

  /** In the format that is asked for: Prometheus text, or OpenMetrics. */
  @GET
  public Response metrics(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    return PageAnswer.of(page, accept);
  }
}
