// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Map;

/** Immutable maps that keep the order in which a client wrote them. */
final class Maps {

  private Maps() {}

  /** The same entries in the same order. */
  static Map<String, String> ordered(Map<String, String> map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    return map instanceof TextMap small ? small : Entries.of(map).map();
  }
}
