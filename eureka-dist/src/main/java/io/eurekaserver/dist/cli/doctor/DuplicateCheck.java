// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One id in several applications, one address under several ids. */
final class DuplicateCheck implements Check {

  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      List<String> ids = several(node, each -> each.seen().id().id());
      if (!ids.isEmpty()) {
        findings.add(found(Severity.WARNING, node, ids(ids)));
      }
      List<String> places = several(node, DuplicateCheck::place);
      if (!places.isEmpty()) {
        findings.add(found(Severity.WARNING, node, places(places)));
      }
    }
    return findings;
  }

  /** Application, host and port; empty without a port, which is the same for nobody. */
  private static String place(Resident resident) {
    return resident.seen().port() == 0 ? "" : resident.seen().place();
  }

  private static List<String> several(Node node, Function<Resident, String> key) {
    Map<String, List<Resident>> groups =
        node.residents().stream()
            .filter(each -> !key.apply(each).isEmpty())
            .collect(Collectors.groupingBy(key));
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .sorted(Map.Entry.comparingByKey())
        .map(group -> group.getKey() + " (" + Samples.of(group.getValue()) + ")")
        .toList();
  }

  private static Told ids(List<String> ids) {
    return new Told(
        "%s in more than one application: %s."
            .formatted(Samples.count(ids.size(), "instance id"), Samples.of(ids)),
        Map.of("ids", ids.size()),
        "Give each application its own eureka.instance.instance-id, such as"
            + " ${spring.application.name}:${random.value}: stock servers keep overrides by id"
            + " alone.");
  }

  private static Told places(List<String> places) {
    return new Told(
        "%s registered under more than one id: %s."
            .formatted(Samples.count(places.size(), "host:port"), Samples.of(places)),
        Map.of("addresses", places.size()),
        "Only one of them can be alive there: cancel the others, and use an instance-id that stays"
            + " the same over a restart.");
  }
}
