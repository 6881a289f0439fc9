// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.filter;

import io.eurekaserver.web.param.Packed;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;

/** Compresses answers for those who ask for it; an empty answer never, nor one that is already. */
public final class GzipFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!response.hasEntity() || response.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
      return;
    }
    Packed packed =
        Packed.of(response.getEntity(), request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    if (packed != null) {
      response.setEntity(packed.bytes());
      describe(packed, response.getHeaders());
    }
  }

  private static void describe(Packed packed, MultivaluedMap<String, Object> headers) {
    if (packed.varies() && !headers.containsKey(HttpHeaders.VARY)) {
      headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    if (packed.gzip()) {
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
  }
}
