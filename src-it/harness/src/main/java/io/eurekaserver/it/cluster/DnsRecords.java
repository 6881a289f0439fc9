// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.util.ArrayList;
import java.util.List;

/** What a name server knows, written as dnsmasq reads it. Every change returns a new set. */
public final class DnsRecords {
  private final List<String> hosts;
  private final List<String> options;

  private DnsRecords(List<String> hosts, List<String> options) {
    this.hosts = List.copyOf(hosts);
    this.options = List.copyOf(options);
  }

  /** Nothing: every name is unknown (NXDOMAIN). */
  public static DnsRecords none() {
    return new DnsRecords(List.of(), List.of());
  }

  /** A and AAAA records of one name. */
  public DnsRecords addresses(String name, String... literals) {
    List<String> more = new ArrayList<>(hosts);
    for (String literal : literals) {
      more.add(literal + " " + name);
    }
    return new DnsRecords(more, options);
  }

  /** A TXT record with one text. */
  public DnsRecords text(String name, String text) {
    return with("txt-record=" + name + ",\"" + text + "\"");
  }

  /** An SRV record of priority 0. */
  public DnsRecords service(String name, String target, int port) {
    return with("srv-host=" + name + "," + target + "," + port + ",0,10");
  }

  private DnsRecords with(String option) {
    List<String> more = new ArrayList<>(options);
    more.add(option);
    return new DnsRecords(hosts, more);
  }

  /** The lines of a hosts file. */
  List<String> hosts() {
    return hosts;
  }

  /** The lines of a configuration file. */
  List<String> options() {
    return options;
  }
}
