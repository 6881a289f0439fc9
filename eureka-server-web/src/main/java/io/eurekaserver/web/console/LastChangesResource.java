// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import javax.ws.rs.GET;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** The stock dashboard's "last 1000 since startup" is a view of the page now. */
public final class LastChangesResource {

  private final String view;

  LastChangesResource(PageSettings settings) {
    String page = settings.isElsewhere() ? settings.path() : "/";
    view = settings.contextPath() + page + "#/events?kind=cancelled,evicted,registered";
  }

  /** Leads there. */
  @GET
  public Response elsewhere() {
    return Response.status(302).header(HttpHeaders.LOCATION, view).build();
  }
}
