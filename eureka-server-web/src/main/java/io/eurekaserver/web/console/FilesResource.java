// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** What the page is made of. */
public final class FilesResource {

  private final ConsoleFiles files;

  FilesResource(ConsoleFiles files) {
    this.files = files;
  }

  /**
   * A file. An old page may ask under an old revision: it gets what there is, but not to keep.
   *
   * @return 404 for any name that is not on the list
   */
  @GET
  public Response file(
      @PathParam("revision") String revision,
      @PathParam("name") String name,
      @Context HttpHeaders asked) {
    ConsoleFile file = files.file(name);
    if (file == null) {
      return Response.status(404).build();
    }
    boolean current = revision.equals(files.revision());
    return ConsoleAnswers.of(file, current ? ConsoleAnswers.KEEP : ConsoleAnswers.ASK, asked);
  }
}
