// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Servers and clients of several versions side by side. */
final class VersionCheck implements Check {

  @Override
  public String name() {
    return "versions";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    Set<String> servers = new TreeSet<>();
    nodes.forEach(node -> servers.add(version(node)));
    if (servers.size() > 1) {
      findings.add(found(Severity.NOTE, nodes.get(0), servers(servers)));
    }
    nodes.forEach(node -> addClients(findings, node));
    return findings;
  }

  private static String version(Node node) {
    return node.isOurs()
        ? "eureka-server " + node.documents().overview().at("server", "version").textOrEmpty()
        : "a stock server";
  }

  private static Told servers(Set<String> servers) {
    return new Told(
        "The servers are not alike: " + String.join(", ", servers) + ".",
        Map.of("kinds", servers.size()),
        "Fine while you migrate or upgrade; end with one.");
  }

  private void addClients(List<Finding> findings, Node node) {
    Map<String, Set<String>> versions = new TreeMap<>();
    for (Json client : node.documents().clients().at("items").items()) {
      String version = client.at("version").textOrEmpty();
      versions
          .computeIfAbsent(client.at("name").textOrEmpty(), name -> new TreeSet<>())
          .add(version.isEmpty() ? "?" : version);
      addOffences(findings, node, client);
    }
    String mixed =
        versions.entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
            .collect(Collectors.joining("; "));
    if (!mixed.isEmpty()) {
      Told told =
          new Told(
              "Clients of several versions: " + mixed + ".",
              Map.of(),
              "'clients' in the console shows who they are.");
      findings.add(found(Severity.NOTE, node, told));
    }
  }

  private void addOffences(List<Finding> findings, Node node, Json client) {
    for (Json offence : client.at("offences").items()) {
      Told told =
          new Told(
              "Client %s %s at %s: %s"
                  .formatted(
                      client.at("name").textOrEmpty(),
                      client.at("version").textOrEmpty(),
                      client.at("exampleAddress").textOrEmpty(),
                      offence.textOrEmpty()),
              Map.of("requestsPerMinute", client.at("requestsPerMinute").numberOrZero()),
              "Correct its intervals, or upgrade it.");
      findings.add(found(Severity.WARNING, node, told));
    }
  }
}
