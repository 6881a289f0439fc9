// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import javax.ws.rs.GET;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** The page at the path of its own that the settings give it. */
public final class PageResource {

  private final ConsoleFiles files;

  PageResource(ConsoleFiles files) {
    this.files = files;
  }

  /** The page, whatever is accepted: nothing else was ever here. */
  @GET
  public Response page(@Context HttpHeaders asked) {
    return ConsoleAnswers.of(files.index(), ConsoleAnswers.ASK, asked);
  }
}
