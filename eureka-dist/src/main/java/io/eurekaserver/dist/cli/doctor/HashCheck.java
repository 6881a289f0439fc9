// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.RegistryRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hash codes that do not fit: clients that compare them fetch everything, again and again. */
final class HashCheck implements Check {

  @Override
  public String name() {
    return "hash-codes";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      Node.Hashes hashes = node.hashes();
      RegistryRead full = hashes.full();
      if (full.leftOut() > 0) {
        findings.add(found(Severity.WARNING, node, unreadable(full)));
      } else if (!full.hashcode().equals(hashes.counted())) {
        findings.add(
            found(
                Severity.PROBLEM,
                node,
                differ("registry", full.hashcode(), "its instances", hashes.counted())));
      }
      if (hashes.hasDelta() && !full.hashcode().equals(hashes.delta())) {
        findings.add(
            found(
                Severity.WARNING,
                node,
                differ("delta", hashes.delta(), "the registry", full.hashcode())));
      }
    }
    return findings;
  }

  private static Told unreadable(RegistryRead full) {
    return new Told(
        Samples.count(full.leftOut(), "instance") + " in the registry cannot be read.",
        Map.of("unreadable", full.leftOut()),
        "They lack a host, an address or a data center; look at " + "GET /apps for them.");
  }

  private static Told differ(String what, String says, String than, String counted) {
    return new Told(
        "The hash code of the %s is '%s', that of %s '%s', three times in a row."
            .formatted(what, says, than, counted),
        Map.of("says", says, "counted", counted),
        "On a busy registry look again. If it stays, clients fetch the whole registry at each poll:"
            + " restart the server, and report it.");
  }
}
