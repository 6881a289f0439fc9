// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.LoopbackNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Host names by which nobody else reaches an instance. */
final class HostNameCheck implements Check {

  private static final Pattern CONTAINER = Pattern.compile("[0-9a-f]{12}");

  @Override
  public String name() {
    return "host-names";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      add(findings, node, "a loopback name or address", HostNameCheck::isLoopback);
      add(
          findings,
          node,
          "what looks like the id of a container",
          resident -> CONTAINER.matcher(resident.seen().hostName()).matches());
    }
    return findings;
  }

  private void add(List<Finding> findings, Node node, String what, Predicate<Resident> isWrong) {
    List<String> wrong =
        node.residents().stream()
            .filter(isWrong)
            .map(each -> each + " (" + each.seen().hostName() + ", " + each.ip() + ")")
            .toList();
    if (!wrong.isEmpty()) {
      findings.add(
          found(
              Severity.PROBLEM,
              node,
              new Told(
                  "%d of %s registered under %s: %s."
                      .formatted(
                          wrong.size(),
                          Samples.count(node.residents().size(), "instance"),
                          what,
                          Samples.of(wrong)),
                  Map.of("instances", wrong.size(), "of", node.residents().size()),
                  "Set eureka.instance.hostname to a name that others can look up, or"
                      + " eureka.instance.prefer-ip-address=true, in those applications.")));
    }
  }

  private static boolean isLoopback(Resident resident) {
    return LoopbackNames.isLoopback(resident.seen().hostName())
        || LoopbackNames.isLoopback(resident.ip());
  }
}
