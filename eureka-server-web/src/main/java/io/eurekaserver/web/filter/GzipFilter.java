// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.filter;

import io.eurekaserver.core.cache.Payload;
import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.web.param.AcceptEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;

/**
 * Compresses answers for those who ask for it (protocol, section 2.3): a payload from its ready
 * bytes, whatever its size; other bytes if they are worth it; an empty answer never.
 */
public final class GzipFilter implements ContainerResponseFilter {

  /** Below about a packet's size compressing saves nothing on the way. */
  private static final int WORTH_BYTES = 1024;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (!response.hasEntity()) {
      return;
    }
    Object entity = response.getEntity();
    if (entity instanceof Payload payload) {
      boolean gzip = negotiate(request, response);
      response.setEntity(gzip ? payload.gzip() : payload.plain());
    } else if (entity instanceof Rope plain
        && plain.length() > WORTH_BYTES
        && negotiate(request, response)) {
      response.setEntity(gzip(plain));
    }
  }

  private static boolean negotiate(
      ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    boolean gzip = AcceptEncoding.prefersGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    if (gzip) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return gzip;
  }

  private static Rope gzip(Rope plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(WORTH_BYTES);
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      plain.writeTo(gzip);
    }
    return Rope.builder(1).add(bytes.toByteArray()).build();
  }
}
