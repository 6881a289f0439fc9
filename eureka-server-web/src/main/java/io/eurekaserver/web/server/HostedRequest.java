// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.param.RemoteCaller;
import java.net.URI;
import javax.ws.rs.core.Configuration;
import javax.ws.rs.core.MediaType;
import org.eclipse.jetty.server.Request;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request as Jersey sees it. Its content type is for the resource that reads the body, from the
 * header: Jersey would look at it for every request, and fail on one that makes no sense.
 */
final class HostedRequest extends ContainerRequest implements RemoteCaller {

  private static final URI BASE = URI.create("/");

  private final Request from;

  /** A request without headers and without a body so far. */
  HostedRequest(URI uri, Request from, Configuration configuration) {
    super(
        BASE, uri, from.getMethod(), Anonymous.CALLER, new MapPropertiesDelegate(), configuration);
    this.from = from;
  }

  @Override
  public String remoteAddress() {
    return Request.getRemoteAddr(from);
  }

  /** None, whatever the header says. */
  @Override
  public @Nullable MediaType getMediaType() {
    return null;
  }
}
