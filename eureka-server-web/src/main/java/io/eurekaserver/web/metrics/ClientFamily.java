// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.web.traffic.AddressRow;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.ClientRow;

/** Who asks, in numbers only: what clients say about themselves is no fit name for a series. */
final class ClientFamily implements Family {

  private final Census census;

  ClientFamily(Census census) {
    this.census = census;
  }

  @Override
  public void write(Sheet sheet) {
    Census.Table<ClientRow> kinds = census.clients();
    Census.Table<AddressRow> addresses = census.addresses();
    long kindsAtFault = kinds.rows().stream().filter(row -> !row.offences().isEmpty()).count();
    long atFault = addresses.rows().stream().filter(row -> !row.offences().isEmpty()).count();
    sheet.gauge(
        "eureka_clients",
        "Clients that are known: kinds of them, and addresses.",
        points -> {
          points.add(kinds.rows().size(), "by", "kind");
          points.add(addresses.rows().size(), "by", "address");
        });
    sheet.gauge(
        "eureka_client_offenders",
        "Clients that ask for much more than a client needs, or whose requests fail.",
        points -> {
          points.add(kindsAtFault, "by", "kind");
          points.add(atFault, "by", "address");
        });
    sheet.counter(
        "eureka_clients_forgotten",
        "Clients that were dropped from the census for want of room.",
        points -> {
          points.add(kinds.forgotten(), "by", "kind");
          points.add(addresses.forgotten(), "by", "address");
        });
  }
}
