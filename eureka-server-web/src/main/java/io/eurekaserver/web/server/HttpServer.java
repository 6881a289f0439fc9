// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.traffic.ServerFigures;
import io.eurekaserver.web.traffic.TrafficListener;
import java.io.IOException;
import java.net.BindException;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.ConnectionStatistics;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The listening side of the server: Jetty with one HTTP/1.1 connector. Made, started and stopped
 * once, each by one thread.
 */
public final class HttpServer {

  private static final int BACKLOG = 1024;

  /** How many acceptors and selectors there are is for Jetty to choose. */
  private static final int CHOSEN = -1;

  private final HttpSettings settings;
  private final Server jetty;
  private final ServerConnector connector;
  private final QueuedThreadPool threads;
  private final ConnectionStatistics connections = new ConnectionStatistics();
  private final HttpConfiguration http;
  private final SlowHeaders slowHeaders;

  /** A server that hands every request to a handler. It does not listen yet. */
  public HttpServer(HttpSettings settings, Handler handler) {
    this(settings, handler, new ArrayByteBufferPool());
  }

  /** A server that takes its buffers from a pool. */
  HttpServer(HttpSettings settings, Handler handler, ByteBufferPool buffers) {
    this.settings = settings;
    threads = new QueuedThreadPool(settings.maxThreads());
    threads.setName("http");
    jetty = new Server(new FailuresInPlace(threads), null, buffers);
    jetty.addBean(threads);
    http = http(settings);
    OneReader factory = new OneReader(http);
    connector = new ServerConnector(jetty, threads, null, null, CHOSEN, CHOSEN, factory);
    connector.setHost(settings.address());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.keepAliveTimeout().toMillis());
    connector.setAcceptQueueSize(BACKLOG);
    slowHeaders = new SlowHeaders(connector, settings.idleTimeout());
    connector.addBean(slowHeaders);
    connector.addBean(connections);
    jetty.addConnector(connector);
    jetty.setHandler(new GracefulHandler(handler));
    jetty.setErrorHandler(new ContainerErrors());
    jetty.setStopTimeout(settings.shutdownTimeout().toMillis());
  }

  private static HttpConfiguration http(HttpSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(settings.maxHeaderBytes());
    http.setIdleTimeout(settings.idleTimeout().toMillis());
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    // RequestPath decides what a path may hold: ids contain escaped slashes, percent signs, blanks.
    http.setUriCompliance(
        new UriCompliance("EUREKA", EnumSet.allOf(UriCompliance.Violation.class)));
    return http;
  }

  /**
   * Waits as long as these settings say, and uses as many threads; their other parts are as they
   * were at the start. A connection that is open already keeps its time between requests. Any
   * thread.
   */
  public void limit(HttpSettings next) {
    connector.setIdleTimeout(next.keepAliveTimeout().toMillis());
    http.setIdleTimeout(next.idleTimeout().toMillis());
    slowHeaders.limit(next.idleTimeout());
    threads.setMaxThreads(next.maxThreads());
  }

  /** Tells of every request that is answered; before the start. To tell nobody costs nothing. */
  public void tell(List<TrafficListener> listeners) {
    if (!listeners.isEmpty()) {
      jetty.setRequestLog(ServedRequest.telling(listeners));
    }
  }

  /**
   * Begins to listen.
   *
   * @throws CannotListenException if the port is taken, or the address is not ours
   */
  public void start() throws CannotListenException {
    try {
      jetty.start();
    } catch (Exception e) {
      stop();
      throw cannotListen(e);
    }
  }

  private CannotListenException cannotListen(Exception e) {
    String host = settings.address() == null ? "0.0.0.0" : settings.address();
    boolean bind = e instanceof BindException || e.getCause() instanceof BindException;
    String detail =
        String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    if (bind && detail.contains("in use")) {
      return new CannotListenException(
          "port %d is in use on %s: stop the other process or set server.port"
              .formatted(settings.port(), host),
          e);
    }
    return new CannotListenException(
        "cannot listen on port %d of %s: %s".formatted(settings.port(), host, detail), e);
  }

  /** Its connections and threads at this moment. */
  public ServerFigures figures() {
    return new ServerFigures(
        connections.getConnections(),
        connections.getConnectionsMax(),
        connections.getConnectionsTotal(),
        new ServerFigures.Threads(
            threads.getMaxThreads(),
            threads.getThreads(),
            threads.getIdleThreads(),
            threads.getQueueSize()));
  }

  /** The port it listens on, also when the settings left the choice to the system. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Stops: no new connections, then running requests may finish within the shutdown timeout, then
   * everything is closed. Does nothing if it does not run.
   *
   * @return whether every request could finish
   */
  public boolean stop() {
    try {
      jetty.stop();
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  /** The server cannot listen where it should. The message is one sentence for the operator. */
  public static final class CannotListenException extends IOException {

    CannotListenException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
