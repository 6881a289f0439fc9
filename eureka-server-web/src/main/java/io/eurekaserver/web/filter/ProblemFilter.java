// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.filter;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.web.error.ErrorHeader;
import io.eurekaserver.web.error.ProblemText;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Words failures of the admin API as problems, whoever noticed them; other paths stay as known. */
public final class ProblemFilter implements ContainerResponseFilter {

  /** Before the answer is compressed. */
  public static final int PRIORITY = 6000;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    if (response.getStatus() < 400 || !ProblemText.isFor(path) || isProblem(response)) {
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, ProblemText.TYPE);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
      response.setEntity(problem(response, path));
    }
  }

  private static boolean isProblem(ContainerResponseContext response) {
    Object type = response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toString().startsWith(ProblemText.TYPE);
  }

  private static Rope problem(ContainerResponseContext response, String path) {
    int status = response.getStatus();
    String known = known(response);
    String detail = known == null ? ProblemText.advice(status) : known;
    return Rope.builder(1).add(ProblemText.of(status, detail, path)).build();
  }

  private static @Nullable String known(ContainerResponseContext response) {
    Object sentence = response.getHeaders().getFirst(ErrorHeader.NAME);
    return sentence == null ? null : sentence.toString();
  }
}
