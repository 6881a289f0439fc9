// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import io.eurekaserver.it.spring.NamedApp;
import io.eurekaserver.it.spring.Program;
import io.eurekaserver.it.spring.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three Spring servers become three of ours, one after the other at the same addresses, while real
 * applications, which know all three addresses, call each other by name all the time.
 */
class ITRollingMigration {
  private static final int NODES = 3;
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int LOOKUPS_BETWEEN = 50;

  private static final Transport DEFAULT_2021 =
      new Transport("resttemplate", "RestTemplateDiscoveryClientOptionalArgs", "jersey", List.of());
  private static final Program PROGRAM =
      new Program("spring-cloud-2021", "io.eurekaserver.it.spring2021.NamedApplication");

  private final List<Address> addresses = Cluster.loopback(1, NODES, Ports.free());
  private final String urls = Clusters.serviceUrls(addresses);
  private final Cluster before = new Cluster();
  private final Cluster after = new Cluster();
  private final List<NamedApp> applications = new ArrayList<>();

  @AfterEach
  void end() {
    applications.forEach(NamedApp::close);
    after.close();
    before.close();
  }

  @Test
  void migration_nodeByNode_noApplicationIsLostAndNoLookupFails() throws InterruptedException {
    startSpringServers();
    startApplications();
    Set<String> wanted = wanted();
    Cluster.awaitOn(before.nodes(), "applications", START, n -> missesNone(n, wanted));
    try (Lookups lookups = Lookups.start(applications.get(0), "greeter")) {
      lookups.awaitMore(LOOKUPS_BETWEEN);
      for (int i = 0; i < NODES; i++) {
        replace(i, wanted, lookups);
      }
      assertThat(lookups.failures()).as("failed lookups of %d", lookups.count()).isEmpty();
    }
    assertThat(after.awaitEqual(SOON).keys()).isEqualTo(wanted);
  }

  private void startSpringServers() {
    Kind spring = Kind.STOCK_2021;
    List<String> settings = spring.settings(urls);
    addresses.forEach(address -> before.add(new Node(spring, address, settings)));
    before.start();
  }

  private void startApplications() {
    for (String id : List.of("caller-1", "greeter-1", "greeter-2")) {
      applications.add(NamedApp.start(PROGRAM, DEFAULT_2021, urls, id));
    }
  }

  private Set<String> wanted() {
    return applications.stream()
        .map(app -> app.registryName() + "/" + app.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Ends one Spring server and starts one of ours in its place. */
  private void replace(int i, Set<String> wanted, Lookups lookups) {
    List<Node> others = new ArrayList<>(before.nodes().subList(i + 1, NODES));
    others.addAll(after.nodes());
    try (LossWatch watch = LossWatch.start(others, wanted)) {
      before.node(i).terminate();
      Kind kind = Kind.underTest();
      Node fresh = after.add(new Node(kind, addresses.get(i), kind.settings(urls)));
      fresh.start();
      Cluster.awaitOn(List.of(fresh), "applications", SOON, n -> missesNone(n, wanted));
      lookups.awaitMore(LOOKUPS_BETWEEN);
      assertThat(watch.losses()).as("lost while node %d was replaced", i).isEmpty();
      assertThat(watch.looks()).isPositive();
    }
  }

  private static boolean missesNone(Node node, Set<String> wanted) {
    return node.missing(wanted).isEmpty();
  }
}
