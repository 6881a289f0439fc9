// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON document as lines {@code path=value} in the order of its fields, which is part of the
 * protocol. What a server stamps with its own clock shows its kind of value only, and the class of
 * a map, which readers ignore, is left out.
 */
final class Shape {
  private static final Set<String> STAMPED =
      Set.of(
          "registrationTimestamp",
          "lastRenewalTimestamp",
          "evictionTimestamp",
          "serviceUpTimestamp",
          "lastUpdatedTimestamp");

  private Shape() {}

  static List<String> of(JsonNode document) {
    List<String> lines = new ArrayList<>();
    add(lines, "", document);
    return lines;
  }

  private static void add(List<String> lines, String path, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        add(lines, path + "/" + field.getKey(), field.getValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        add(lines, path + "/" + i, node.get(i));
      }
    } else if (!path.endsWith("/metadata/@class")) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      lines.add(path + "=" + (STAMPED.contains(name) ? node.getNodeType() : node));
    }
  }
}
