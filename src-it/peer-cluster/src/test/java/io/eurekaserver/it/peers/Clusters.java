// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import io.eurekaserver.it.Ports;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.Cluster;
import io.eurekaserver.it.cluster.Node;
import java.util.List;
import java.util.stream.Collectors;

/** Clusters whose nodes all have the same list of peers, themselves included. */
final class Clusters {
  private Clusters() {}

  /** Nodes of one kind on loopback addresses, not started. */
  static Cluster of(Kind kind, int count, String... more) {
    return of(kind, Cluster.loopback(1, count, Ports.free()), more);
  }

  /** Nodes of one kind at these addresses, not started. */
  static Cluster of(Kind kind, List<Address> addresses, String... more) {
    Cluster cluster = new Cluster();
    List<String> settings = kind.settings(serviceUrls(addresses), more);
    addresses.forEach(address -> cluster.add(new Node(kind, address, settings)));
    return cluster;
  }

  /** The addresses as a list of peers is configured. */
  static String serviceUrls(List<Address> addresses) {
    return addresses.stream().map(Address::serviceUrl).collect(Collectors.joining(","));
  }
}
