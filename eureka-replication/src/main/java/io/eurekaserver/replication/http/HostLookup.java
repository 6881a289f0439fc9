// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where the names of peers are looked up; may block. Called from any thread. */
@FunctionalInterface
public interface HostLookup {

  /** The Java runtime's way. */
  HostLookup JDK = host -> List.of(InetAddress.getAllByName(host));

  /**
   * Every address of a host, in the order in which to try them.
   *
   * @throws UnknownHostException if there is none, or nobody can say
   */
  List<InetAddress> find(String host) throws UnknownHostException;
}
