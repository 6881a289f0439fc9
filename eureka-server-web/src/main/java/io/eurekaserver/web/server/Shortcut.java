// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.param.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * The few routes that nearly every request is for. They are answered by the same methods of the
 * same resources as through Jersey, with the same values, without Jersey in between. Immutable.
 */
public final class Shortcut {

  /** None: everything is for Jersey. */
  public static final Shortcut NONE = new Shortcut(List.of());

  private final List<Route> routes;

  private Shortcut(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** A builder without routes. */
  public static Builder builder() {
    return new Builder();
  }

  /** The first route that fits, or null. */
  @Nullable Found find(String method, String path) {
    for (Route route : routes) {
      if (route.method.equals(method)) {
        String[] values = route.template.match(path);
        if (values != null) {
          return new Found(route, values);
        }
      }
    }
    return null;
  }

  /**
   * A route.
   *
   * @param method the HTTP method
   * @param template the path
   * @param work what to do
   */
  record Route(String method, PathTemplate template, Work work) {}

  /** A route and the values in the path of one request. */
  static final class Found {
    private final Route route;
    private final String[] values;

    private Found(Route route, String[] values) {
      this.route = route;
      this.values = values;
    }

    /** What to do. */
    Work work() {
      return route.work;
    }

    /** The value where the route has this name. */
    String value(String name) {
      return values[route.template.indexOf(name)];
    }
  }

  /**
   * What a route does.
   *
   * @param takesBody whether a request has a body
   * @param isQuick whether the call will neither wait nor take long: then it is made on the thread
   *     that reads from the sockets, which no other thread has to be woken for
   * @param call makes the values and calls the resource
   */
  public record Work(boolean takesBody, Predicate<Asked> isQuick, Function<Asked, Response> call) {}

  /** Collects routes. */
  public static final class Builder {
    private final List<Route> routes = new ArrayList<>();

    private Builder() {}

    /** Adds a route behind those that are there. */
    public Builder add(String method, String template, Work work) {
      routes.add(new Route(method, new PathTemplate(template), work));
      return this;
    }

    /** The shortcut. */
    public Shortcut build() {
      return new Shortcut(routes);
    }
  }
}
