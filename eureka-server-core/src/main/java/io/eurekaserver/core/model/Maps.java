// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Immutable maps that keep the order in which a client wrote them. */
final class Maps {

  private Maps() {}

  static Map<String, String> ordered(Map<String, String> map) {
    return switch (map.size()) {
      case 0 -> Map.of();
      case 1 -> Map.copyOf(map);
      default -> Collections.unmodifiableMap(new LinkedHashMap<>(map));
    };
  }
}
