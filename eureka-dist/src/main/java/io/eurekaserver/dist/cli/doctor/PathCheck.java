// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.List;
import java.util.Map;

/** {@code /eureka}, {@code /eureka/v2} or a context path: which one is the registry at? */
final class PathCheck implements Check {

  @Override
  public String name() {
    return "path";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    return nodes.stream()
        .filter(node -> !node.url().path().equals(node.asked().path()))
        .map(
            node ->
                found(
                    Severity.PROBLEM,
                    node,
                    new Told(
                        "There is no registry at %s (404); it is at %s."
                            .formatted(node.asked(), node.url()),
                        Map.of("asked", node.asked().toString(), "answers", node.url().toString()),
                        "Put %s/ into the defaultZone or serviceUrl of clients and peers."
                            .formatted(node.url()))))
        .toList();
  }
}
