// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import com.google.common.base.Suppliers;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Quarantines;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.dist.config.PeerConnectionSettings;
import io.eurekaserver.dist.config.PeerSettings;
import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.replication.ClusterViews;
import io.eurekaserver.replication.Comparisons;
import io.eurekaserver.replication.Healing;
import io.eurekaserver.replication.Reconciliation;
import io.eurekaserver.replication.RegistrySync;
import io.eurekaserver.replication.ReplicatingQuarantines;
import io.eurekaserver.replication.ReplicatingRegistry;
import io.eurekaserver.replication.discovery.AllPeers;
import io.eurekaserver.replication.http.JettyPeerClient;
import io.eurekaserver.replication.http.OwnIdentity;
import io.eurekaserver.replication.http.PeerClientSettings;
import io.eurekaserver.replication.peer.Node;
import io.eurekaserver.replication.peer.OwnAddress;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerEvents;
import io.eurekaserver.replication.peer.PeerLookup;
import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.metrics.ClusterPorts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What makes this server one of several: its peers, how they are told of changes, joined and
 * compared with. Started and stopped once, each by one thread.
 */
final class Cluster {

  private final String nodeId = UUID.randomUUID().toString();
  private final ReplicationThreads threads = new ReplicationThreads();
  private final ExecutorService lookups = Executors.newSingleThreadExecutor(Cluster::lookupThread);
  private final JettyPeerClient client;
  private final PeerSet peers;
  private final Supplier<AllPeers> sources;
  private final PeerLookup lookup;
  private final ReplicatingRegistry replicating;
  private final Quarantines quarantines;
  private final RegistrySync sync;
  private final Healing healing;
  private final RegistryView view;
  private final RegistryCopies copies;
  private final boolean alone;
  private final Runnable onComplete;

  /**
   * Around a registry; nothing runs yet.
   *
   * @param port where this server listens; asked when it does
   * @param told what is said to others
   */
  Cluster(ServerSettings settings, LocalRegistry registry, IntSupplier port, Told told) {
    InstantSource clock = InstantSource.system();
    this.onComplete = told.onComplete();
    view = registry.view();
    copies = registry.copies();
    alone = !settings.peers().areAny();
    client =
        new JettyPeerClient(
            clientSettings(settings),
            new OwnIdentity(nodeId, settings.ownInstance().ipAddress()),
            clock,
            PeerHosts.of(settings.peers().dns()));
    Node node = new Node(nodeId, registry.view(), client, threads, new Random(), clock);
    peers =
        new PeerSet(
            node,
            settings.cluster().replication(),
            new PeerEvents(
                new Reconciliation(registry, settings.lease().compareTimestamps()),
                this::healSoon,
                this::healSoon,
                told.onNews()),
            ownAddress(settings, port));
    replicating = new ReplicatingRegistry(registry, registry.view(), peers);
    registry.tell(replicating);
    quarantines = new ReplicatingQuarantines(registry.quarantines(), replicating, peers);
    healing = new Healing(node, registry.copies(), peers, settings.cluster().healing());
    sources = sources(settings, port);
    lookup = new PeerLookup(source(sources), peers, threads, lookups);
    sync =
        new RegistrySync(
            node,
            registry.copies(),
            new RegistrySync.Peers(lookup, peers),
            settings.cluster().sync(),
            this::complete);
  }

  /**
   * Who is told what.
   *
   * @param onComplete runs once, when the registry is complete
   * @param onNews takes a sentence whenever something changes with a peer
   */
  record Told(Runnable onComplete, Consumer<String> onNews) {}

  private void complete() {
    onComplete.run();
    healing.start();
  }

  private static Thread lookupThread(Runnable work) {
    Thread thread = new Thread(work, "peer-lookup");
    thread.setDaemon(true);
    return thread;
  }

  private static PeerClientSettings clientSettings(ServerSettings settings) {
    PeerConnectionSettings connections = settings.peers().connections();
    PeerClientSettings standard = PeerClientSettings.defaults();
    return new PeerClientSettings(
        connections.connectTimeout(),
        connections.readTimeout(),
        standard.fetchTimeout(),
        Math.min(connections.perHost(), connections.total()),
        connections.idleTimeout(),
        settings.cluster().gzipBatches(),
        standard.maxRegistryBytes(),
        standard.maxAnswerBytes());
  }

  private static OwnAddress ownAddress(ServerSettings settings, IntSupplier port) {
    String myUrl = settings.peers().myUrl();
    return new OwnAddress(
        myUrl == null ? null : PeerUrl.of(myUrl),
        new HashSet<>(
            List.of(settings.ownInstance().hostName(), settings.ownInstance().ipAddress())),
        port);
  }

  /** Made at the first lookup, when this server listens and so knows its port. */
  private static Supplier<AllPeers> sources(ServerSettings settings, IntSupplier port) {
    return Suppliers.memoize(
        () ->
            PeerSources.of(
                settings.peers(), port.getAsInt(), settings.ownInstance().announcedHost()));
  }

  private static PeerSource source(Supplier<AllPeers> source) {
    return new PeerSource() {
      @Override
      public Finding find() throws PeerLookupException {
        return source.get().find();
      }

      @Override
      public String describe() {
        return source.get().describe();
      }
    };
  }

  /** Whether there were peers to look for at the start; without, the parts for them never run. */
  boolean isAlone() {
    return alone;
  }

  /**
   * Makes ready to look for peers in other places; the server must listen already. A server that
   * began alone stays so: it has kept no memory of cancels, and nothing for peers was started.
   *
   * @return begins to
   */
  Runnable prepare(PeerSettings next, int port, String announcedHost) {
    if (alone) {
      return () -> {};
    }
    AllPeers source = PeerSources.of(next, port, announcedHost);
    return () -> lookup.ask(source);
  }

  private void healSoon(Peer peer) {
    healing.healSoon(peer);
  }

  /** A node says that it has news which no change tells of. */
  void hear(String nodeId) {
    healing.hear(nodeId);
  }

  /** Whose registrations are refused; peers hear of it. */
  Quarantines quarantines() {
    return quarantines;
  }

  /** The registry that tells peers of its changes. */
  ReplicatingRegistry registry() {
    return replicating;
  }

  /** The peers. */
  PeerSet peers() {
    return peers;
  }

  /** What metrics show. */
  ClusterPorts figures() {
    return new ClusterPorts(
        peers::reports,
        peers::batches,
        () -> alone ? List.of() : sources.get().figures(),
        this::readiness);
  }

  /** Compares the registry with those of peers, for operators. */
  Comparisons comparisons() {
    return new Comparisons(view, copies, peers, client);
  }

  /** How the nodes of the cluster see each other, for operators. */
  ClusterViews views() {
    return new ClusterViews(peers, client);
  }

  /** Who this server is, for its peers. */
  NodeIdentity identity() {
    return new NodeIdentity(nodeId, isComplete(), peers.nodeIds());
  }

  /** Whether the registry can be relied on. */
  boolean isComplete() {
    return alone || sync.isComplete();
  }

  /** The same, with the reason. */
  Readiness.Verdict readiness() {
    return alone
        ? new Readiness.Verdict(true, "The registry is complete: no peers are configured.")
        : new Readiness.Verdict(sync.isComplete(), sync.reason());
  }

  /** Looks for peers, joins them, and stays equal with them; the server must listen already. */
  void start() {
    if (alone) {
      onComplete.run();
    } else {
      client.start();
      lookup.start();
      sync.start();
    }
  }

  /** Sends what waits, for at most this long, and ends everything. */
  void stop(Duration atMost) {
    if (!alone) {
      new Farewell(peers).say(atMost);
      client.stop();
    }
    threads.close();
    lookups.shutdownNow();
  }
}
