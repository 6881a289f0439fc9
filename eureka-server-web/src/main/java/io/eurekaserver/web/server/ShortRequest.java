// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.core.codec.ByteSlice;
import io.eurekaserver.web.param.ApiVersion;
import io.eurekaserver.web.param.Asked;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request on a shortcut, straight from Jetty. Its path and its query are {@link PlainText}. */
final class ShortRequest implements Asked {

  /** Fifty ordinary registrations: what is larger takes long to read. */
  private static final int QUICK_BODY_BYTES = 64 * 1024;

  private final Request from;
  private final ApiVersion version;
  private final Shortcut.Found found;
  private byte[] body = RequestBody.none();

  /** A request without a body so far. */
  ShortRequest(Request from, ApiVersion version, Shortcut.Found found) {
    this.from = from;
    this.version = version;
    this.found = found;
  }

  void setBody(byte[] complete) {
    body = complete;
  }

  boolean takesBody() {
    return found.work().takesBody();
  }

  /** Whether the call will neither wait nor take long. */
  boolean isQuick() {
    return body.length <= QUICK_BODY_BYTES && found.work().isQuick().test(this);
  }

  /** Makes the values and calls the resource. */
  Response call() {
    return found.work().call().apply(this);
  }

  @Override
  public String method() {
    return from.getMethod();
  }

  @Override
  public ApiVersion apiVersion() {
    return version;
  }

  @Override
  public String pathValue(String name) {
    return found.value(name);
  }

  @Override
  public @Nullable String queryValue(String name) {
    String query = from.getHttpURI().getQuery();
    return query == null ? null : PlainQuery.first(query, name);
  }

  @Override
  public List<String> queryValues(String name) {
    String query = from.getHttpURI().getQuery();
    return query == null ? List.of() : PlainQuery.all(query, name);
  }

  @Override
  public Map<String, String> queryValues() {
    String query = from.getHttpURI().getQuery();
    return query == null ? Map.of() : PlainQuery.all(query);
  }

  @Override
  public @Nullable String header(String name) {
    String joined = null;
    for (HttpField field : from.getHeaders()) {
      if (field.is(name)) {
        joined = joined == null ? field.getValue() : joined + ',' + field.getValue();
      }
    }
    return joined;
  }

  @Override
  public String remoteAddress() {
    return Request.getRemoteAddr(from);
  }

  @Override
  public ByteSlice body() {
    return ByteSlice.of(body);
  }
}
