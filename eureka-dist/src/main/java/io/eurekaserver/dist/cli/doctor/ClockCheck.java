// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clocks that differ: conflicts are decided by times of the clients' and servers' clocks. */
final class ClockCheck implements Check {

  private static final long TOLERATED = 3_000;
  private static final long FUTURE = 5_000;

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      if (Math.abs(node.clockMillis()) > TOLERATED) {
        findings.add(found(Severity.WARNING, node, skew(node, "this machine")));
      }
      List<Resident> ahead = ahead(node);
      if (!ahead.isEmpty()) {
        findings.add(found(Severity.WARNING, node, future(ahead)));
      }
    }
    between(findings, nodes);
    return findings;
  }

  private void between(List<Finding> findings, List<Node> nodes) {
    for (Node node : nodes.subList(Math.min(1, nodes.size()), nodes.size())) {
      long apart = node.clockMillis() - nodes.get(0).clockMillis();
      if (Math.abs(apart) > TOLERATED) {
        findings.add(found(Severity.PROBLEM, node, skew(apart, nodes.get(0).name())));
      }
    }
  }

  private static List<Resident> ahead(Node node) {
    return node.residents().stream()
        .filter(each -> node.nowMillis() != 0)
        .filter(each -> each.seen().dirtyAt() > node.nowMillis() + FUTURE)
        .toList();
  }

  private static Told skew(Node node, String than) {
    return skew(node.clockMillis(), than);
  }

  private static Told skew(long millis, String than) {
    return new Told(
        "Its clock is %.1f s %s that of %s."
            .formatted(Math.abs(millis) / 1000.0, millis > 0 ? "ahead of" : "behind", than),
        Map.of("skewMs", millis),
        "Let NTP or chrony set the clocks of all servers; compare with 'date -u' there.");
  }

  private static Told future(List<Resident> ahead) {
    return new Told(
        "%s changed in the future, by lastDirtyTimestamp: %s."
            .formatted(Samples.count(ahead.size(), "instance"), Samples.of(ahead)),
        Map.of("instances", ahead.size()),
        "Set the clocks of their machines: until that time has come, older news of them win.");
  }
}
