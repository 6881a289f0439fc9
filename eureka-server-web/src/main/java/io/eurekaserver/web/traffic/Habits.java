// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some visitors do together, and what is wrong with it. Collected and read by one thread. */
final class Habits {

  /** A client renews twice a minute and looks for changes twice a minute. */
  private static final double USUAL = 2;

  private static final double MANY_FULL_FETCHES = 5;
  private static final double MANY_RENEWALS = 10;
  private static final double FEW = 3;

  private final double[] rates = new double[Visitor.AGAIN + 1];
  private final Set<InetAddress> addresses = new HashSet<>();
  private long total;
  private Visitor latest;

  Habits(Visitor first) {
    latest = first;
  }

  void add(Visitor visitor, double passed) {
    visitor.addTo(rates, passed);
    total += visitor.total();
    latest = visitor.lastSeen() > latest.lastSeen() ? visitor : latest;
    InetAddress address = visitor.address();
    if (address != null) {
      addresses.add(address);
    }
  }

  Rates rates() {
    return new Rates(
        rounded(Visitor.REQUESTS),
        rounded(Visitor.RENEWALS),
        rounded(Visitor.FULL_FETCHES),
        rounded(Visitor.DELTA_FETCHES),
        rounded(Visitor.ERRORS));
  }

  private double rounded(int figure) {
    return Math.round(rates[figure] * 10) / 10.0;
  }

  int addresses() {
    return addresses.size();
  }

  @Nullable String exampleAddress() {
    InetAddress address = latest.address();
    return address == null ? null : address.getHostAddress();
  }

  Kind latestKind() {
    return latest.kind();
  }

  long total() {
    return total;
  }

  long lastSeen() {
    return latest.lastSeen();
  }

  /** Many clients may share an address: what they renew and fetch says how many there must be. */
  List<String> offences() {
    double renewals = rates[Visitor.RENEWALS] - rates[Visitor.AGAIN];
    double seen = Math.max(renewals, rates[Visitor.DELTA_FETCHES]) / USUAL;
    double clients = Math.max(Math.max(1, addresses.size()), seen);
    List<String> offences = new ArrayList<>();
    judgeFetches(clients, offences);
    judgeRenewals(offences);
    judgeErrors(offences);
    return offences;
  }

  private void judgeFetches(double clients, List<String> offences) {
    double fulls = rates[Visitor.FULL_FETCHES] / clients;
    if (fulls >= MANY_FULL_FETCHES) {
      offences.add(
          "Asks for the full registry %s times a minute; a client needs it once."
              .formatted(n(fulls)));
    } else if (fulls >= USUAL - 0.5 && rates[Visitor.DELTA_FETCHES] < 1) {
      offences.add(
          "Always asks for the full registry, %s times a minute, and never for what changed."
              .formatted(n(fulls)));
    }
  }

  private void judgeRenewals(List<String> offences) {
    double again = rates[Visitor.AGAIN] / Math.max(1, addresses.size());
    if (again >= MANY_RENEWALS) {
      offences.add(
          "Renews the same instance %s times in 30 s; once is enough unless its lease is shorter."
              .formatted(n(again / USUAL)));
    }
  }

  private void judgeErrors(List<String> offences) {
    double errors = rates[Visitor.ERRORS];
    if (errors >= FEW && errors >= rates[Visitor.REQUESTS] / 2) {
      offences.add(
          "Its requests fail: %s of %s a minute.".formatted(n(errors), n(rates[Visitor.REQUESTS])));
    }
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
