// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.traffic.Served;
import io.eurekaserver.web.traffic.TrafficListener;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** What listeners see of a request and its answer. */
final class ServedRequest implements Served {

  private final Request request;
  private final Response response;
  private final long nanos;

  private ServedRequest(Request request, Response response) {
    this.request = request;
    this.response = response;
    this.nanos = NanoTime.since(request.getBeginNanoTime());
  }

  /** Tells listeners of each request as it ends. */
  static RequestLog telling(List<TrafficListener> listeners) {
    List<TrafficListener> all = List.copyOf(listeners);
    return (request, response) -> {
      Served served = new ServedRequest(request, response);
      for (TrafficListener listener : all) {
        listener.onServed(served);
      }
    };
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    String path = request.getHttpURI().getPath();
    return path == null ? "" : path;
  }

  @Override
  public @Nullable String query() {
    return request.getHttpURI().getQuery();
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeaders().get(name);
  }

  @Override
  public String remoteAddress() {
    return Request.getRemoteAddr(request);
  }

  @Override
  public @Nullable InetAddress address() {
    SocketAddress from = request.getConnectionMetaData().getRemoteSocketAddress();
    return from instanceof InetSocketAddress inet ? inet.getAddress() : null;
  }

  @Override
  public int status() {
    return response.getStatus();
  }

  @Override
  public long bytes() {
    return Response.getContentBytesWritten(response);
  }

  @Override
  public long nanos() {
    return nanos;
  }
}
