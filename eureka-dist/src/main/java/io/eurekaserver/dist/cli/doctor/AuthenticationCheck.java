// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.List;
import java.util.Map;

/** Servers that let anybody in. On this machine alone that is only worth a note. */
final class AuthenticationCheck implements Check {

  @Override
  public String name() {
    return "authentication";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    return nodes.stream()
        .filter(Node::open)
        .map(
            node ->
                found(
                    node.url().isLoopback() ? Severity.NOTE : Severity.WARNING,
                    node,
                    new Told(
                        "It answers without a user: whoever reaches the port can register, replace"
                            + " and cancel any instance.",
                        Map.of("open", true),
                        "Let only your own network reach the port, or put a proxy with"
                            + " authentication before it.")))
        .toList();
  }
}
