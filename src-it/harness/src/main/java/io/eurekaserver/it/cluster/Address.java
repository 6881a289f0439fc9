// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.net.InetSocketAddress;

/**
 * Where a node listens.
 *
 * @param host a literal address, an IPv6 one without brackets
 * @param port the port
 */
public record Address(String host, int port) {

  /** {@code http://HOST:PORT}, without a slash at the end. */
  public String root() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** The service URL that clients and peers are configured with. */
  public String serviceUrl() {
    return root() + "/eureka/";
  }

  /** The same as a socket's address. */
  InetSocketAddress socket() {
    return new InetSocketAddress(host, port);
  }
}
