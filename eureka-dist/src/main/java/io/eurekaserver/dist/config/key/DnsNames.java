// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.net.HostAndPort;
import io.eurekaserver.replication.discovery.DnsName;
import java.util.List;

/** Names to look up in DNS, and servers to ask for them. */
final class DnsNames {

  private DnsNames() {}

  /** A comma list of names, each with what makes a URL of it. */
  static ValueType<List<DnsName>> list() {
    return new ValueType<>(
        "names",
        "names such as eureka.example.internal:8761 or _eureka._tcp.example.internal (whose port is"
            + " in DNS), each as [scheme://]name[:port][/path], separated by commas",
        text -> Types.split(text).stream().map(DnsName::parse).distinct().toList());
  }

  /** A comma list of servers. */
  static ValueType<List<HostAndPort>> servers() {
    return new ValueType<>(
        "hosts",
        "hosts such as 10.0.0.2, 127.0.0.1:5353 or [::1]:53, separated by commas",
        text -> Types.split(text).stream().map(DnsNames::server).distinct().toList());
  }

  private static HostAndPort server(String text) {
    HostAndPort server = HostAndPort.fromString(text);
    String host = Types.address().parse(server.getHost());
    checkArgument(!host.isEmpty() && server.getPortOrDefault(1) > 0);
    return server;
  }
}
