// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.error.ErrorHeader;
import io.eurekaserver.web.error.ProblemText;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers what a resource of the admin API refuses. */
public final class ProblemMapper implements ExceptionMapper<ProblemException> {

  @Context private @Nullable UriInfo uri;

  /** Words what the resources of this package throw. */
  public ProblemMapper() {
    // Jersey fills in the request.
  }

  @Override
  public Response toResponse(ProblemException e) {
    String path = uri == null ? "" : uri.getRequestUri().getRawPath();
    Response.ResponseBuilder answer =
        Response.status(e.status())
            .header(HttpHeaders.CONTENT_TYPE, ProblemText.TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(ErrorHeader.NAME, ErrorHeader.value(e.detail()));
    if (e.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, 1);
    }
    return answer.entity(Json.rope(e.document(path))).build();
  }
}
