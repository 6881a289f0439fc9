// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the page for people needs to be served, by path. */
public final class ConsoleRoutes {

  private ConsoleRoutes() {}

  /** The resource for each path; turned off, it is the root alone. */
  public static Map<String, Object> of(PageSettings settings) {
    ConsoleFiles files = new ConsoleFiles(settings.contextPath());
    Map<String, Object> routes = new LinkedHashMap<>();
    routes.put("/", new IndexResource(files, settings.enabled()));
    if (settings.enabled()) {
      routes.put("console/{revision}/{name}", new FilesResource(files));
      LastChangesResource lastChanges = new LastChangesResource(settings);
      routes.put("lastn", lastChanges);
      if (settings.isElsewhere()) {
        routes.put(settings.path(), new PageResource(files));
        routes.put(settings.below("lastn"), lastChanges);
      }
    }
    return routes;
  }
}
