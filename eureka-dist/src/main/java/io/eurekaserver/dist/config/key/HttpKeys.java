// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import io.eurekaserver.web.server.HttpSettings;
import java.time.Duration;

/** Where the server listens, and what it puts up with. */
public final class HttpKeys {

  /** Port to listen on. */
  public static final Key<Integer> PORT =
      Key.of("server.port", Types.port(0), "8761", "The port to listen on; 0 takes a free one.")
          .netflix("eureka.port");

  /** Address to listen on. */
  public static final Key<String> ADDRESS =
      Key.of("server.address", Types.address(), "", "The address to listen on; all if not set.");

  /** Prefix of every path. */
  public static final Key<String> CONTEXT_PATH =
      Key.of(
              "server.servlet.context-path",
              Types.contextPath(),
              "",
              "What stands before /eureka in every path.")
          .also("server.context-path");

  /** Limit of bodies. */
  public static final Key<Long> MAX_BODY =
      Key.of(
              "eureka.server.max-request-body-bytes",
              Sizes.between("1KB", "1GB"),
              "10MB",
              "The largest request body, as sent and unpacked; a larger one is refused with 413.")
          .reloadable();

  /** Limit of headers. */
  public static final Key<Long> MAX_HEADER =
      Key.of(
              "server.max-http-request-header-size",
              Sizes.between("1KB", "1MB"),
              "8KB",
              "The largest request line and headers together.")
          .also("server.max-http-header-size");

  /** Limit of silence. */
  public static final Key<Duration> IDLE_TIMEOUT =
      Key.of(
              "eureka.server.request-idle-timeout-ms",
              Durations.millis(100, 3_600_000),
              "30000",
              "How long a connection may be silent in the middle of a request.")
          .reloadable();

  /** Limit of silence between requests. */
  public static final Key<Duration> KEEP_ALIVE =
      Key.of(
              "server.jetty.connection-idle-timeout",
              Durations.millis(1),
              "120000",
              "How long a connection may be silent between two requests; keep it above the pause"
                  + " between two heartbeats.")
          .also("server.tomcat.keep-alive-timeout")
          .reloadable();

  /** Limit of slowness. */
  public static final Key<Integer> MINIMUM_RATE =
      Key.of(
              "eureka.server.minimum-request-rate",
              Types.integer(0, 1_000_000_000),
              "100",
              "A request body that arrives with fewer bytes a second is cut off; 0 for never.")
          .reloadable();

  /** Limit of threads. */
  public static final Key<Integer> MAX_THREADS =
      Key.of(
              "server.jetty.threads.max",
              Types.integer(HttpSettings.LEAST_THREADS, 10_000),
              "200",
              "The most threads that serve requests.")
          .also(
              "server.tomcat.threads.max", "server.tomcat.max-threads", "server.jetty.max-threads")
          .reloadable();

  /** Whether running requests may finish. */
  public static final Key<String> SHUTDOWN =
      Key.of(
          "server.shutdown",
          Types.oneOf("graceful", "immediate"),
          "graceful",
          "Whether running requests may finish when the server stops.");

  /** How long they may take for it. */
  public static final Key<Duration> SHUTDOWN_TIMEOUT =
      Key.of(
              "eureka.server.shutdown-timeout-ms",
              Durations.millis(0, 60_000),
              "8000",
              "How long running requests may take to finish when the server stops.")
          .also("spring.lifecycle.timeout-per-shutdown-phase");

  static final KeyGroup GROUP =
      KeyGroup.of(
          "HTTP server",
          PORT,
          ADDRESS,
          CONTEXT_PATH,
          MAX_BODY,
          MAX_HEADER,
          IDLE_TIMEOUT,
          KEEP_ALIVE,
          MINIMUM_RATE,
          MAX_THREADS,
          SHUTDOWN,
          SHUTDOWN_TIMEOUT);

  private HttpKeys() {}
}
