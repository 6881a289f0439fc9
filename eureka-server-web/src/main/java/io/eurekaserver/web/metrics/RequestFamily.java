// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.traffic.RequestFigures;
import io.eurekaserver.web.traffic.ServerFigures;
import io.eurekaserver.web.traffic.Traffic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Requests by route and outcome, and the server's connections and threads. */
final class RequestFamily implements Family {

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Traffic traffic;
  private final Refusals refusals;
  private final Supplier<ServerFigures> server;

  RequestFamily(Traffic traffic, Refusals refusals, Supplier<ServerFigures> server) {
    this.traffic = traffic;
    this.refusals = refusals;
    this.server = server;
  }

  @Override
  public void write(Sheet sheet) {
    List<RequestFigures> figures = traffic.figures();
    sheet.counter(
        "eureka_http_requests",
        "Requests that were answered, by route, method and status.",
        points -> figures.forEach(each -> statuses(each, points)));
    sheet.histogram(
        "eureka_http_request_seconds",
        "Time from the first byte of a request to the end of its answer.",
        figures.stream().map(RequestFamily::spread).toList());
    sheet.counter(
        "eureka_http_response_bytes",
        "Bytes of the bodies of answers as they were sent.",
        points ->
            figures.forEach(
                each -> points.add(each.bytes(), "route", each.route(), "method", each.method())));
    sheet.counter(
        "eureka_http_refused",
        "Requests that were refused, by cause.",
        points -> {
          for (Cause cause : Cause.values()) {
            points.add(refusals.count(cause), "cause", word(cause));
          }
        });
    jetty(sheet, server.get());
  }

  private static void statuses(RequestFigures of, Sheet.Points points) {
    of.byStatus()
        .forEach(
            (status, count) ->
                points.add(
                    count,
                    "route",
                    of.route(),
                    "method",
                    of.method(),
                    "status",
                    Integer.toString(status)));
  }

  private static Sheet.Spread spread(RequestFigures of) {
    long[] nanos = of.times().boundsNanos();
    double[] bounds =
        Arrays.copyOf(Arrays.stream(nanos).mapToDouble(n -> n / NANOS).toArray(), nanos.length + 1);
    bounds[nanos.length] = Double.POSITIVE_INFINITY;
    return new Sheet.Spread(
        bounds,
        of.times().counts(),
        of.times().sumNanos() / NANOS,
        "route",
        of.route(),
        "method",
        of.method());
  }

  private static String word(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void jetty(Sheet sheet, ServerFigures figures) {
    sheet.gauge("jetty_connections_current", "Connections that are open.", figures.connections());
    sheet.gauge(
        "jetty_connections_max",
        "Most connections at a time since the start.",
        figures.mostConnections());
    sheet.counter(
        "jetty_connections_opened", "Connections since the start.", figures.totalConnections());
    ServerFigures.Threads threads = figures.threads();
    sheet.gauge("jetty_threads_config_max", "Threads that the pool may have.", threads.limit());
    sheet.gauge("jetty_threads_current", "Threads that the pool has.", threads.current());
    sheet.gauge("jetty_threads_idle", "Threads that wait for work.", threads.idle());
    sheet.gauge("jetty_threads_busy", "Threads that work.", threads.current() - threads.idle());
    sheet.gauge("jetty_threads_jobs", "What waits for a thread.", threads.waitingJobs());
  }
}
