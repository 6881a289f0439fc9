// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.core.codec.ByteSlice;
import io.eurekaserver.web.param.ApiVersion;
import io.eurekaserver.web.param.Asked;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class HostedRequest extends ContainerRequest implements Asked {

  private static final URI BASE = URI.create("/");

  private final Request from;
  private final ApiVersion version;
  private ByteSlice body = ByteSlice.of(RequestBody.none());

  /** A request without headers and without a body so far. */
  HostedRequest(URI uri, ApiVersion version, Request from, Configuration configuration) {
    super(
        BASE, uri, from.getMethod(), Anonymous.CALLER, new MapPropertiesDelegate(), configuration);
    this.from = from;
    this.version = version;
  }

  /** The body, complete and unpacked. */
  void setBody(byte[] complete) {
    body = ByteSlice.of(complete);
    setEntityStream(new ByteArrayInputStream(complete));
  }

  @Override
  public String method() {
    return getMethod();
  }

  @Override
  public ApiVersion apiVersion() {
    return version;
  }

  @Override
  public String pathValue(String name) {
    String value = getUriInfo().getPathParameters().getFirst(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no " + name);
    }
    return value;
  }

  @Override
  public @Nullable String queryValue(String name) {
    return getUriInfo().getQueryParameters().getFirst(name);
  }

  @Override
  public List<String> queryValues(String name) {
    return getUriInfo().getQueryParameters().getOrDefault(name, List.of());
  }

  @Override
  public Map<String, String> queryValues() {
    Map<String, String> first = new LinkedHashMap<>();
    getUriInfo().getQueryParameters().forEach((key, values) -> first.put(key, values.get(0)));
    return first;
  }

  @Override
  public @Nullable String header(String name) {
    return getHeaderString(name);
  }

  @Override
  public String remoteAddress() {
    return Request.getRemoteAddr(from);
  }

  @Override
  public ByteSlice body() {
    return body;
  }

  /** None, whatever the header says. */
  @Override
  public @Nullable MediaType getMediaType() {
    return null;
  }
}
