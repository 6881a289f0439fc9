// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerClient;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Shows an operator in what this registry and that of a peer differ; nothing is repaired. One of
 * our own kind is asked for the digest of every application, and for the instances of those that
 * differ; one of another kind for everything. What is under way between the two differs for a
 * moment. For any thread.
 */
public final class Comparisons {

  private final RegistryView view;
  private final RegistryCopies copies;
  private final PeerSet peers;
  private final PeerClient client;

  /** Of a registry with its peers. */
  public Comparisons(RegistryView view, RegistryCopies copies, PeerSet peers, PeerClient client) {
    this.view = view;
    this.copies = copies;
    this.peers = peers;
    this.client = client;
  }

  /**
   * Compares with a peer.
   *
   * @param url the peer's URL as reports show it, without credentials
   * @return null if it is no peer; else a future that fails with a {@link
   *     io.eurekaserver.replication.peer.PeerFailure} if it does not answer
   */
  public @Nullable CompletableFuture<Comparison> compare(String url) {
    String base = url.endsWith("/") ? url : url + "/";
    for (Peer peer : peers.all()) {
      if (peer.url().toString().equals(base) && peer.kind() != PeerKind.SELF) {
        return compare(peer);
      }
    }
    return null;
  }

  private CompletableFuture<Comparison> compare(Peer peer) {
    return peer.identify()
        .thenCompose(node -> node.isStock() ? withStock(peer) : withOwnKind(peer));
  }

  private CompletableFuture<Comparison> withStock(Peer peer) {
    return peer.exchange(client.fetchAll(peer.url()))
        .thenApply(copy -> new Sides(view, copies, view.names()).with(copy.instances()));
  }

  private CompletableFuture<Comparison> withOwnKind(Peer peer) {
    return peer.exchange(client.digest(peer.url()))
        .thenCompose(digest -> withThoseThatDiffer(peer, digest.applications()));
  }

  private CompletableFuture<Comparison> withThoseThatDiffer(Peer peer, Map<String, Long> theirs) {
    Map<String, Long> ours = copies.digests();
    Set<String> differing = new TreeSet<>(ours.keySet());
    differing.addAll(theirs.keySet());
    differing.removeIf(app -> ours.containsKey(app) && ours.get(app).equals(theirs.get(app)));
    Sides sides = new Sides(view, copies, differing);
    long same = sides.countOfOthers(ours.keySet());
    if (differing.isEmpty()) {
      return CompletableFuture.completedFuture(new Comparison(same, List.of()));
    }
    return peer.exchange(client.compare(peer.url(), asked(differing)))
        .thenApply(answer -> sides.with(instances(answer)).plus(same));
  }

  /** Who shows nothing of an application is told all of it. */
  private static List<ApplicationEntries> asked(Collection<String> apps) {
    return apps.stream().map(app -> new ApplicationEntries(app, List.of())).toList();
  }

  private static List<InstanceInfo> instances(Differences answer) {
    List<InstanceInfo> instances = new ArrayList<>();
    for (InstanceCopy copy : answer.instances()) {
      instances.add(copy.instance());
    }
    return instances;
  }
}
