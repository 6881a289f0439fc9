// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the HTTP server listens and what it puts up with.
 *
 * @param address the address to listen on, or null for all: {@code server.address}
 * @param port the port to listen on, 0 for a free one: {@code server.port}
 * @param contextPath what stands before {@code /eureka} in every path, empty, or with a leading and
 *     without a trailing slash: {@code server.servlet.context-path}
 * @param maxBodyBytes the largest request body, as sent and unpacked: {@code
 *     eureka.server.max-request-body-bytes}
 * @param maxHeaderBytes the largest request line and headers together: {@code
 *     server.max-http-request-header-size}
 * @param idleTimeout how long a connection may be silent in the middle of a request: {@code
 *     eureka.server.request-idle-timeout-ms}
 * @param keepAliveTimeout how long a connection may be silent between two requests; longer than the
 *     pause between two heartbeats, or every other heartbeat meets a connection that just closes:
 *     {@code server.jetty.connection-idle-timeout}
 * @param minRequestBytesPerSecond a body that arrives slower on average is cut off, 0 for never:
 *     {@code eureka.server.minimum-request-rate}
 * @param maxThreads the most threads that serve requests: {@code server.jetty.threads.max}
 * @param shutdownTimeout how long running requests may take to finish at shutdown: {@code
 *     eureka.server.shutdown-timeout-ms}
 */
public record HttpSettings(
    @Nullable String address,
    int port,
    String contextPath,
    long maxBodyBytes,
    int maxHeaderBytes,
    Duration idleTimeout,
    Duration keepAliveTimeout,
    int minRequestBytesPerSecond,
    int maxThreads,
    Duration shutdownTimeout) {

  /** The fewest threads a Jetty with its acceptors and selectors can work with. */
  public static final int LEAST_THREADS = 8;

  private static final int MAX_PORT = 65_535;

  /** Checks the ranges. */
  public HttpSettings {
    checkArgument(port >= 0 && port <= MAX_PORT, "the port must be 0..65535, not %s", port);
    checkArgument(isContextPath(contextPath), "not a context path: %s", contextPath);
    checkArgument(maxBodyBytes >= 1, "the body limit must be positive, not %s", maxBodyBytes);
    checkArgument(maxHeaderBytes >= 1, "the header limit must be positive, not %s", maxHeaderBytes);
    checkArgument(
        idleTimeout.compareTo(Duration.ZERO) > 0,
        "the idle timeout must be positive, not %s",
        idleTimeout);
    checkArgument(
        keepAliveTimeout.compareTo(Duration.ZERO) > 0,
        "the keep-alive timeout must be positive, not %s",
        keepAliveTimeout);
    checkArgument(
        minRequestBytesPerSecond >= 0,
        "the request rate must not be negative, but is %s",
        minRequestBytesPerSecond);
    checkArgument(
        maxThreads >= LEAST_THREADS,
        "there must be at least %s threads, not %s",
        LEAST_THREADS,
        maxThreads);
    checkArgument(
        !shutdownTimeout.isNegative(),
        "the shutdown timeout must not be negative, but is %s",
        shutdownTimeout);
  }

  private static boolean isContextPath(String path) {
    return path.isEmpty() || (path.startsWith("/") && !path.endsWith("/"));
  }

  /** Port 8761 on all addresses, bodies up to 10 MB, 200 threads. */
  public static HttpSettings defaults() {
    return new HttpSettings(
        null,
        8761,
        "",
        10L << 20,
        8 << 10,
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        100,
        200,
        Duration.ofSeconds(8));
  }

  /** The same settings on another port. */
  public HttpSettings withPort(int newPort) {
    return new HttpSettings(
        address,
        newPort,
        contextPath,
        maxBodyBytes,
        maxHeaderBytes,
        idleTimeout,
        keepAliveTimeout,
        minRequestBytesPerSecond,
        maxThreads,
        shutdownTimeout);
  }
}
