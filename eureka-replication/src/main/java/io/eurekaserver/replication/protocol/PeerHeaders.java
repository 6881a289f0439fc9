// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

/** Headers by which servers tell each other who they are. */
public final class PeerHeaders {

  /** The sender's {@link NodeIdentity#nodeId()}; servers of other kinds do not look at it. */
  public static final String NODE_ID = "x-eureka-node-id";

  /**
   * The number of a batch: a node counts the batches that it sends, so that one which comes late is
   * known for that. Servers of other kinds do not look at it.
   */
  public static final String BATCH_NUMBER = "x-eureka-batch";

  /** Marks a single request, never a batch, as a copy (protocol, section 2.5). */
  public static final String REPLICATION = "x-netflix-discovery-replication";

  private PeerHeaders() {}
}
