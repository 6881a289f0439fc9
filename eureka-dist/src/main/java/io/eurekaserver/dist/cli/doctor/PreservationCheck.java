// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.Json;
import java.util.List;
import java.util.Map;

/** Self-preservation that is engaged, or turned off. Only servers of our kind tell. */
final class PreservationCheck implements Check {

  @Override
  public String name() {
    return "self-preservation";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    return nodes.stream().flatMap(node -> look(node).stream()).toList();
  }

  private List<Finding> look(Node node) {
    Json state = node.documents().overview().at("selfPreservation");
    if (state.at("engaged").isTrue()) {
      return List.of(found(Severity.PROBLEM, node, engaged(node, state)));
    }
    return state.at("enabled").isFalse() ? List.of(found(Severity.NOTE, node, off())) : List.of();
  }

  private static Told engaged(Node node, Json state) {
    Json renewals = node.documents().overview().at("renewals");
    String ends = state.at("endsWhen").textOrEmpty();
    return new Told(
        "Self-preservation is engaged and holds back %s. %s"
            .formatted(
                Samples.count(state.at("heldBack").numberOrZero(), "eviction"),
                state.at("reason").textOrEmpty()),
        Map.of(
            "heldBack", state.at("heldBack").numberOrZero(),
            "lastMinute", renewals.at("lastMinute").numberOrZero(),
            "threshold", renewals.at("threshold").numberOrZero()),
        (ends.isEmpty() ? "" : ends + " ")
            + "Look whether clients reach the server; 'instances' shows who was last heard of when.");
  }

  private static Told off() {
    return new Told(
        "Self-preservation is turned off: a broken network empties the registry.",
        Map.of(),
        "Remove eureka.server.enable-self-preservation=false in production.");
  }
}
