// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import java.util.List;

/**
 * Who a server says it is. Only servers of our own kind say so; the id is drawn at random at each
 * start, so a server knows itself behind any address.
 *
 * @param nodeId random, one for each process; empty for a server of another kind
 * @param complete whether its registry is complete: it has joined
 * @param peers the ids of the nodes that it replicates to
 */
public record NodeIdentity(String nodeId, boolean complete, List<String> peers) {

  /** A server of another kind. */
  public static final NodeIdentity STOCK = new NodeIdentity("", true, List.of());

  /** Takes an immutable copy. */
  public NodeIdentity {
    peers = List.copyOf(peers);
  }

  /** Whether it is a server of another kind. */
  public boolean isStock() {
    return nodeId.isEmpty();
  }
}
