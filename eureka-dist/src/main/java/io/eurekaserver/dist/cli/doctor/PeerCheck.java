// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import com.google.common.base.Splitter;
import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.ServerUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Peers that do not answer, and peers that do not know each other. */
final class PeerCheck implements Check {

  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final String MESH =
      "Give every server the same complete list of peers: what a peer sends is not passed on.";

  @Override
  public String name() {
    return "peers";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      addProblems(findings, node);
      addUnavailable(findings, node);
      for (Node other : nodes) {
        addOneWay(findings, node, other);
      }
    }
    return findings;
  }

  private void addProblems(List<Finding> findings, Node node) {
    for (Json problem : node.documents().cluster().at("problems").items()) {
      Told told =
          new Told(problem.textOrEmpty(), Map.of(), "'peers' shows the whole matrix. " + MESH);
      findings.add(found(Severity.PROBLEM, node, told));
    }
  }

  private void addUnavailable(List<Finding> findings, Node node) {
    List<String> away = urls(node, "unavailable-replicas");
    if (away.isEmpty()) {
      return;
    }
    String words =
        "%d of %s called unavailable: %s."
            .formatted(
                away.size(),
                Samples.count(urls(node, "registered-replicas").size(), "peer"),
                Samples.of(away));
    findings.add(
        found(
            node.isOurs() ? Severity.PROBLEM : Severity.WARNING,
            node,
            new Told(words, Map.of("unavailable", away.size()), advice(node))));
  }

  private static String advice(Node node) {
    return node.isOurs()
        ? "Start them, or correct the list; the log says why exchanges fail."
        : "A stock server does not ask them: it looks for an instance of its own application at the"
            + " peer's host name. Give all servers one spring.application.name, host names as in the"
            + " URLs, and register-with-eureka=true.";
  }

  /** Two that were asked, of which one has the other, but not the other way round. */
  private void addOneWay(List<Finding> findings, Node node, Node other) {
    if (has(node, other) && !has(other, node) && !isEmpty(other)) {
      findings.add(
          found(
              Severity.PROBLEM,
              node,
              new Told(
                  "It has %s among its peers, but that one has only: %s."
                      .formatted(other.name(), Samples.of(urls(other, "registered-replicas"))),
                  Map.of("other", other.name()),
                  MESH)));
    }
  }

  /** A server without any peer that others name as theirs is as one-sided, and says so itself. */
  private static boolean isEmpty(Node node) {
    return node.documents().status().at("applicationStats").members().isEmpty();
  }

  private static boolean has(Node node, Node other) {
    return !node.url().origin().equals(other.url().origin())
        && urls(node, "registered-replicas").stream().anyMatch(peer -> isAt(peer, other.url()));
  }

  private static boolean isAt(String peer, ServerUrl url) {
    try {
      return ServerUrl.parse(peer.replace("***@", "")).origin().equals(url.origin());
    } catch (CommandFailedException e) {
      return false;
    }
  }

  private static List<String> urls(Node node, String name) {
    Json stats = node.documents().status().at("applicationStats");
    return COMMAS.splitToStream(stats.at(name).textOrEmpty()).map(ServerUrl::withoutUser).toList();
  }
}
