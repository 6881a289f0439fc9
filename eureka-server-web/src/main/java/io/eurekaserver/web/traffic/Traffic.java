// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Counts every request by its route, and tells a census who sent it. The routes are known
 * beforehand, so nobody can make it grow by asking for odd paths. Safe from any thread.
 */
public final class Traffic implements TrafficListener {

  private static final String OTHER = "other";

  private final Map<String, RouteCounts> routes = new ConcurrentSkipListMap<>();
  private final RouteCounts unknown = new RouteCounts(OTHER);
  private final String contextPath;
  private volatile RouteTree tree;
  private final CensusTaker census;

  /**
   * Nothing is counted yet, and nobody is told who asked.
   *
   * @param templates the routes, such as {@code apps/{app}/{id}}
   * @param contextPath what stands before every path; may be empty
   */
  public Traffic(Iterable<String> templates, String contextPath) {
    this(templates, contextPath, (served, path, asking, status) -> {});
  }

  /** The same, and a census is told who asked. */
  public Traffic(Iterable<String> templates, String contextPath, ClientCensus census) {
    this(templates, contextPath, (CensusTaker) census);
  }

  private Traffic(Iterable<String> templates, String contextPath, CensusTaker census) {
    this.census = census;
    this.contextPath = contextPath;
    templates.forEach(template -> routes.put(template, new RouteCounts(template)));
    tree = grown();
  }

  private RouteTree grown() {
    RouteTree all = new RouteTree(contextPath, unknown);
    routes.values().forEach(all::add);
    return all;
  }

  /** Counts these routes as well from now on. */
  public synchronized void learn(Iterable<String> templates) {
    for (String template : templates) {
      routes.computeIfAbsent(template, RouteCounts::new);
    }
    tree = grown();
  }

  @Override
  public void onServed(Served served) {
    String path = served.path();
    MethodCounts counts = tree.find(path).method(served.method());
    int status = served.status();
    counts.count(status, served.nanos(), served.bytes());
    census.count(served, path, counts.asking(), status);
  }

  /** What was asked for so far. */
  public List<RequestFigures> figures() {
    return Stream.concat(routes.values().stream(), Stream.of(unknown))
        .flatMap(route -> route.figures().stream())
        .toList();
  }
}
