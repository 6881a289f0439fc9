// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.net.MediaType;
import io.eurekaserver.web.param.Asked;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may change something through the admin API: as long as there is no authentication everybody,
 * but only where the operator of the server allows it, and never a page of another site in the
 * browser of somebody who can reach the server.
 */
public final class ActionGuard {

  private static final String HEADER = "X-Eureka-Action";
  private static final Set<String> SENDERS = Set.of("console", "cli", "api");
  private static final String OFF =
      "Actions are off: set eureka.console.actions=true. Anybody who reaches this port could use"
          + " them until there is authentication.";
  private static final String ON =
      "Actions are on: anybody who reaches this port can use them until there is authentication.";

  private volatile boolean enabled;

  /** Allows everything, or nothing. */
  public ActionGuard(boolean enabled) {
    this.enabled = enabled;
  }

  /** Allows everything from now on, or nothing. */
  public void allow(boolean everything) {
    enabled = everything;
  }

  /** Whether anything is allowed at all. */
  boolean isEnabled() {
    return enabled;
  }

  /** Why, in one sentence. */
  String reason() {
    return enabled ? ON : OFF;
  }

  /** Throws a problem unless the request may change something. */
  void check(Asked request) {
    if (!enabled) {
      throw ProblemException.named(403, "actions-off", OFF);
    }
    String sender = request.header(HEADER);
    if (sender == null || !SENDERS.contains(sender)) {
      throw ProblemException.named(
          403, "not-an-action", "An action needs the header " + HEADER + ": console, cli or api.");
    }
    if (!isJson(request.header("Content-Type"))) {
      throw ProblemException.named(
          403, "not-an-action", "An action needs the header Content-Type: application/json.");
    }
    String origin = request.header("Origin");
    if (origin != null && !isOwn(origin, request.header("Host"))) {
      throw ProblemException.named(
          403, "foreign-origin", "An action may only come from pages of this server.");
    }
  }

  /** The body of a request that was checked, which must be a JSON object. */
  JsonNode body(Asked request) {
    check(request);
    JsonNode body = Json.object(request.body());
    if (body == null) {
      throw ProblemException.named(400, "bad-body", "The body must be a JSON object.");
    }
    return body;
  }

  private static boolean isJson(@Nullable String type) {
    try {
      return type != null
          && MediaType.parse(type).withoutParameters().is(MediaType.create("application", "json"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    int scheme = origin.indexOf("://");
    if (scheme < 0 || host == null) {
      return false;
    }
    String standard = origin.startsWith("https:") ? ":443" : ":80";
    String from = origin.substring(scheme + 3).toLowerCase(Locale.ROOT);
    return without(from, standard).equals(without(host.toLowerCase(Locale.ROOT), standard));
  }

  private static String without(String authority, String port) {
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }
}
