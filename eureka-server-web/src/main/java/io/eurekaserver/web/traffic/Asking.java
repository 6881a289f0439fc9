// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

/** What a request is for, as far as a client's habits are judged by it. */
enum Asking {
  /** A heartbeat. */
  RENEWAL,
  /** The whole registry. */
  FULL_FETCH,
  /** What changed. */
  DELTA_FETCH,
  /** Anything else. */
  OTHER;

  /** By the route's template and the method. */
  static Asking of(String template, String method) {
    if (method.equals("PUT") && template.equals("apps/{app}/{id}")) {
      return RENEWAL;
    }
    if (!method.equals("GET")) {
      return OTHER;
    }
    return switch (template) {
      case "apps" -> FULL_FETCH;
      case "apps/delta" -> DELTA_FETCH;
      default -> OTHER;
    };
  }
}
