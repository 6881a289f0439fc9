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

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(
              Severity.PROBLEM, "a loopback name", each -> isLoopback(each.seen().hostName())),
          new Mistake(
              Severity.WARNING,
              "a loopback address, beside a name that may do",
              each -> isLoopback(each.ip()) && !isLoopback(each.seen().hostName())),
          new Mistake(
              Severity.PROBLEM,
              "what looks like the id of a container",
              each -> CONTAINER.matcher(each.seen().hostName()).matches()));

  @Override
  public String name() {
    return "host-names";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      MISTAKES.forEach(mistake -> add(findings, node, mistake));
    }
    return findings;
  }

  private void add(List<Finding> findings, Node node, Mistake mistake) {
    List<String> wrong =
        node.residents().stream()
            .filter(mistake.isMade())
            .map(each -> each + " (" + each.seen().hostName() + ", " + each.ip() + ")")
            .toList();
    if (!wrong.isEmpty()) {
      findings.add(found(mistake.severity(), node, told(node, mistake, wrong)));
    }
  }

  private static Told told(Node node, Mistake mistake, List<String> wrong) {
    return new Told(
        "%d of %s registered under %s: %s."
            .formatted(
                wrong.size(),
                Samples.count(node.residents().size(), "instance"),
                mistake.words(),
                Samples.of(wrong)),
        Map.of("instances", wrong.size(), "of", node.residents().size()),
        "Set eureka.instance.hostname to a name that others can look up, or"
            + " eureka.instance.prefer-ip-address=true, in those applications.");
  }

  /** What a name or an address can be instead of one that others reach. */
  private record Mistake(Severity severity, String words, Predicate<Resident> isMade) {}

  private static boolean isLoopback(String name) {
    return LoopbackNames.isLoopback(name);
  }
}
