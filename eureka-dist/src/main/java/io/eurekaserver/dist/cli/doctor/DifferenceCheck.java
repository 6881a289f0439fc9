// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.dist.cli.client.Contrast;
import io.eurekaserver.dist.cli.client.Contrast.Difference;
import io.eurekaserver.dist.cli.client.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Servers that hold different registries; what changed within the last minute does not count. */
final class DifferenceCheck implements Check {

  private static final long ON_ITS_WAY = 60_000;

  @Override
  public String name() {
    return "differences";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node other : nodes.subList(Math.min(1, nodes.size()), nodes.size())) {
      Node first = nodes.get(0);
      List<Difference> differences = between(first, other);
      if (!differences.isEmpty()) {
        findings.add(found(Severity.PROBLEM, other, told(first, other, differences)));
      }
    }
    return findings;
  }

  private static List<Difference> between(Node a, Node b) {
    Map<InstanceId, Seen> left = new HashMap<>();
    a.residents().forEach(each -> left.put(each.seen().id(), each.seen()));
    List<Difference> found = new ArrayList<>();
    for (Resident each : b.residents()) {
      Difference difference = Contrast.between(left.remove(each.seen().id()), each.seen());
      if (difference != null) {
        found.add(difference);
      }
    }
    left.values().forEach(seen -> found.add(new Difference(seen.id(), "missing-in-b", seen, null)));
    found.removeIf(each -> isNew(a, each.a()) || isNew(b, each.b()));
    return found;
  }

  private static boolean isNew(Node node, @Nullable Seen seen) {
    return seen != null && seen.dirtyAt() > node.nowMillis() - ON_ITS_WAY;
  }

  private static Told told(Node first, Node other, List<Difference> differences) {
    List<String> shown =
        differences.stream().map(each -> each.id() + " (" + words(each.what()) + ")").toList();
    return new Told(
        "It differs from %s in %s, though none changed within the last minute: %s."
            .formatted(
                first.name(), Samples.count(differences.size(), "instance"), Samples.of(shown)),
        Map.of("differences", differences.size()),
        "'diff %s %s' shows all. Replication between them does not work, or only one way."
            .formatted(first.name(), other.name()));
  }

  private static String words(String what) {
    return switch (what) {
      case "missing-in-a" -> "missing there";
      case "missing-in-b" -> "missing here";
      default -> what;
    };
  }
}
