// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What this server calls itself: a guess at which URL is its own, for as long as nobody answers
 * there (protocol, section 7.5; unlike stock servers the port counts too).
 *
 * @param myUrl the URL that the operator says is this server, or null
 * @param hosts its host names and addresses
 * @param port where it listens; asked when it does
 */
public record OwnAddress(@Nullable PeerUrl myUrl, Set<String> hosts, IntSupplier port) {

  /** Takes an immutable copy. */
  public OwnAddress {
    hosts = Set.copyOf(hosts);
  }

  /** Whether the operator says so. */
  boolean isSurely(PeerUrl url) {
    return url.equals(myUrl);
  }

  /** Whether it looks so. */
  boolean looksLike(PeerUrl url) {
    return url.port() == port.getAsInt() && hosts.contains(url.host());
  }
}
