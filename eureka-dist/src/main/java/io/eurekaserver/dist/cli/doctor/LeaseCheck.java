// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Instances that have been silent for longer than any server keeps them on purpose. */
final class LeaseCheck implements Check {

  /** Stock servers keep an instance for twice its lease, and look once a minute. */
  private static final long GRACE = 90_000;

  @Override
  public String name() {
    return "leases";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      List<Resident> silent =
          node.residents().stream().filter(each -> isSilent(node, each)).toList();
      if (!silent.isEmpty()) {
        findings.add(found(Severity.WARNING, node, silent(node, silent)));
      }
    }
    return findings;
  }

  private static boolean isSilent(Node node, Resident each) {
    long over = node.nowMillis() - each.renewedAt() - 2000L * each.leaseSeconds();
    return each.renewedAt() != 0 && node.nowMillis() != 0 && over > GRACE;
  }

  private static Told silent(Node node, List<Resident> silent) {
    return new Told(
        "%d of %s not renewed for more than twice the lease: %s."
            .formatted(
                silent.size(),
                Samples.count(node.residents().size(), "instance"),
                Samples.of(silent)),
        Map.of("instances", silent.size(), "of", node.residents().size()),
        "Self-preservation holds them, or eviction is off. If they are really gone, cancel them:"
            + " 'cancel APP/ID'.");
  }
}
