// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Turns an object with JAX-RS annotations into a route that ends at this very object. Registered
 * the usual way it would be looked up anew for each request, and be warned of at the start.
 */
final class Route {

  private Route() {}

  /** The route of an object whose class has a path, and whose methods have HTTP methods. */
  static Resource to(Object resource) {
    return to(pathOf(resource.getClass()), resource);
  }

  /** The same at a path that only the settings know. */
  static Resource to(String path, Object resource) {
    Class<?> type = resource.getClass();
    Resource.Builder route = Resource.builder(path).name(type.getName());
    for (Method method : type.getDeclaredMethods()) {
      for (Annotation annotation : method.getAnnotations()) {
        HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (http != null) {
          add(route.addMethod(http.value()), resource, method);
        }
      }
    }
    return route.build();
  }

  /** The path of a class that has one. */
  static String pathOf(Class<?> type) {
    Path path = type.getAnnotation(Path.class);
    if (path == null) {
      throw new IllegalArgumentException(type + " has no @Path");
    }
    return path.value();
  }

  private static void add(ResourceMethod.Builder to, Object resource, Method method) {
    Produces types = resource.getClass().getAnnotation(Produces.class);
    if (types != null) {
      to.produces(types.value());
    }
    to.handledBy(resource, method);
  }
}
