// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerUrl;

/**
 * What is the same in the URLs of all hosts that one lookup finds.
 *
 * @param scheme http or https
 * @param path with a slash at both ends
 */
record UrlShape(String scheme, String path) {

  /**
   * The URL of a host.
   *
   * @param host a name, or an address without brackets
   * @throws PeerLookupException if what DNS says there cannot stand in a URL
   */
  PeerUrl of(String host, int port) throws PeerLookupException {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    try {
      return PeerUrl.of(scheme + "://" + shown + ":" + port + path);
    } catch (IllegalArgumentException e) {
      throw new PeerLookupException("the answer has '" + host + "' where a host name must stand");
    }
  }
}
