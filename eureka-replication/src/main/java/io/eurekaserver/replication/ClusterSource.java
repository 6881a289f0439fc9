// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.replication.protocol.PeerView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Knows how every node of the cluster sees the others. Called from any thread. */
public interface ClusterSource {

  /** How this node sees its peers. */
  List<PeerView> own();

  /**
   * Asks every other node of our own kind; returns at once. The answers are by the URLs of the
   * peers; a node that says nothing for so long counts as one that did not answer.
   */
  CompletableFuture<Map<String, ClusterViews.Answer>> ask(Duration patience);
}
