// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.QuarantineMark;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.peer.Node;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.RegistryDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes from a peer what is newer there. The exchanges are asynchronous; what comes is taken on the
 * node's scheduler. Futures give what was repaired, or fail with a {@link
 * io.eurekaserver.replication.peer.PeerFailure}. For any thread.
 */
final class Pull {

  /** So that a request stays below a few megabytes, and its answer too unless all is missing. */
  private static final int ENTRIES_A_REQUEST = 20_000;

  private static final Logger log = LoggerFactory.getLogger(Pull.class);

  private final Node node;
  private final RegistryCopies copies;
  private final Executor executor;

  Pull(Node node, RegistryCopies copies) {
    this.node = node;
    this.copies = copies;
    this.executor = node.scheduler()::execute;
  }

  /** Everything that one of our own kind knows. */
  CompletableFuture<Repairs> everything(Peer peer) {
    return differences(peer, List.of());
  }

  /** The quarantines that one of our own kind knows, asked for at a time. */
  void quarantines(Peer peer, RegistryDigest theirs, long begin) {
    if (!theirs.quarantines().isEmpty()) {
      Duration age = Duration.ofNanos(now() - begin);
      List<QuarantineMark> marks =
          theirs.quarantines().stream().map(mark -> mark.aged(age)).toList();
      int taken = copies.quarantines().take(marks, peer.url().toString());
      log.atLevel(taken == 0 ? Level.DEBUG : Level.INFO)
          .log("Took {} decisions about quarantines from {}", taken, peer.url());
    }
  }

  /** The applications in which one of our own kind differs. */
  CompletableFuture<Repairs> whatDiffers(Peer peer, RegistryDigest theirs) {
    List<List<ApplicationEntries>> requests = requests(differing(theirs.applications()));
    CompletableFuture<Repairs> all = CompletableFuture.completedFuture(Repairs.NONE);
    for (List<ApplicationEntries> request : requests) {
      all = all.thenCompose(sum -> differences(peer, request).thenApply(sum::plus));
    }
    return all;
  }

  /** What a server of another kind has and this one has not. */
  CompletableFuture<Repairs> fromStock(Peer peer, RegistryView view) {
    long begin = now();
    return peer.exchange(node.client().fetchAll(peer.url()))
        .thenApplyAsync(copy -> take(peer, StockCopies.missing(copy, view), begin), executor);
  }

  private CompletableFuture<Repairs> differences(Peer peer, List<ApplicationEntries> ours) {
    long begin = now();
    return peer.exchange(node.client().compare(peer.url(), ours))
        .thenApplyAsync(theirs -> take(peer, theirs, begin), executor);
  }

  private long now() {
    return node.scheduler().ticker().read();
  }

  /** The answer may be as old as the question; of two wrong ages the older one does no harm. */
  private Repairs take(Peer peer, Differences theirs, long begin) {
    Repairs repairs =
        copies.take(theirs.aged(Duration.ofNanos(now() - begin)), peer.url().toString());
    peer.repaired(repairs);
    return repairs;
  }

  private Set<String> differing(Map<String, Long> theirs) {
    Map<String, Long> ours = copies.digests();
    Set<String> names = new TreeSet<>(ours.keySet());
    names.addAll(theirs.keySet());
    names.removeIf(name -> ours.containsKey(name) && ours.get(name).equals(theirs.get(name)));
    return names;
  }

  private List<List<ApplicationEntries>> requests(Set<String> names) {
    List<List<ApplicationEntries>> requests = new ArrayList<>();
    List<ApplicationEntries> request = new ArrayList<>();
    int size = 0;
    for (String name : names) {
      ApplicationEntries entries = new ApplicationEntries(name, copies.entries(name));
      request.add(entries);
      size += entries.entries().size() + 1;
      if (size >= ENTRIES_A_REQUEST) {
        requests.add(request);
        request = new ArrayList<>();
        size = 0;
      }
    }
    if (!request.isEmpty()) {
      requests.add(request);
    }
    return requests;
  }
}
