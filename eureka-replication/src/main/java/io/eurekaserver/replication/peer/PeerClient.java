// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.RegistryCopy;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Speaks to peers. Every method begins an exchange and returns at once; its future is completed by
 * any thread, and fails with a {@link PeerFailure} and nothing else.
 */
public interface PeerClient {

  /**
   * Asks who is there. A server of another kind answers that it knows no such path; it is then
   * {@link NodeIdentity#STOCK}.
   */
  CompletableFuture<NodeIdentity> identify(PeerUrl peer);

  /** Sends a batch: as many replies as items, in the same order. */
  CompletableFuture<List<ReplyItem>> replicate(PeerUrl peer, List<OutgoingItem> items);

  /** Tells of one auto-scaling group (protocol, section 4.10). */
  CompletableFuture<Void> replicateAsgStatus(PeerUrl peer, String group, boolean enabled);

  /** Fetches the whole registry with {@code GET apps/}, from a server of any kind. */
  CompletableFuture<RegistryCopy> fetchAll(PeerUrl peer);

  /** Asks one of our own kind for its digest of every application. */
  CompletableFuture<RegistryDigest> digest(PeerUrl peer);

  /**
   * Asks one of our own kind for what it knows of some applications that these entries do not show;
   * of all applications if the list is empty.
   */
  CompletableFuture<Differences> compare(PeerUrl peer, List<ApplicationEntries> ours);

  /** Tells one of our own kind that there is news which it should ask for. */
  CompletableFuture<Void> tellNews(PeerUrl peer);
}
