// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.net.URI;
import javax.ws.rs.core.Configuration;
import javax.ws.rs.core.MediaType;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request as Jersey sees it. Its content type is for the resource that reads the body, from the
 * header: Jersey would look at it for every request, and fail on one that makes no sense.
 */
final class HostedRequest extends ContainerRequest {

  private static final URI BASE = URI.create("/");

  /** A request without headers and without a body so far. */
  HostedRequest(URI uri, String method, Configuration configuration) {
    super(BASE, uri, method, Anonymous.CALLER, new MapPropertiesDelegate(), configuration);
  }

  /** None, whatever the header says. */
  @Override
  public @Nullable MediaType getMediaType() {
    return null;
  }
}
