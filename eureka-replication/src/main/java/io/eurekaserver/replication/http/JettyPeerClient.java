// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import com.google.common.net.UrlEscapers;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.replication.http.Exchange.Reading;
import io.eurekaserver.replication.peer.PeerClient;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.PeerViews;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.ApplicationEntriesCodec;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.PeerPaths;
import io.eurekaserver.replication.protocol.PeerView;
import io.eurekaserver.replication.protocol.RegistryCopy;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.ReplicationBatchEncoder;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.Request;

/**
 * Speaks to peers over HTTP/1.1 with Jetty's client: asynchronously, over kept connections, with a
 * few daemon threads of its own that also complete the futures, so what follows a future must not
 * block. Whatever it is sent is bounded; it follows no redirect and keeps no cookie.
 */
public final class JettyPeerClient implements PeerClient, PeerViews {

  /** Who sends it says it all. */
  private static final byte[] NO_NEWS = {'{', '}'};

  private final PeerClientSettings settings;
  private final Patience ordinary;
  private final Patience forRegistry;
  private final Answers answers;
  private final Connections connections;
  private final Requests requests;

  /**
   * Opens nothing yet; see {@link #start()}.
   *
   * @param settings times, sizes and numbers
   * @param own who speaks
   * @param clock the wall clock, for what carries no time of its own
   * @param lookup where the names of peers are looked up
   */
  public JettyPeerClient(
      PeerClientSettings settings, OwnIdentity own, InstantSource clock, HostLookup lookup) {
    this.settings = settings;
    this.ordinary = Patience.ordinary(settings);
    this.forRegistry = Patience.forRegistry(settings);
    this.answers = new Answers(clock);
    this.connections = new Connections(settings, lookup);
    this.requests = new Requests(connections.client(), own);
  }

  /** Must be called once, before anything is sent. */
  public void start() {
    connections.start();
  }

  /** What runs fails as unreachable; connections are closed and threads end. */
  public void stop() {
    connections.stop();
  }

  /** How many instances of peers could not be used so far. */
  public long unusableInstances() {
    return answers.leftOut();
  }

  @Override
  public CompletableFuture<NodeIdentity> identify(PeerUrl peer) {
    return exchange(peer, requests.get(peer, PeerPaths.IDENTITY), ordinary, Answers::identity);
  }

  @Override
  public CompletableFuture<List<ReplyItem>> replicate(PeerUrl peer, List<OutgoingItem> items) {
    byte[] batch = ReplicationBatchEncoder.encode(items);
    Request request = requests.batch(peer, batch, settings.compressBatches());
    int expected = items.size();
    return exchange(
        peer, request, ordinary, (answer, failures) -> answers.replies(expected, answer, failures));
  }

  @Override
  public CompletableFuture<Void> replicateAsgStatus(PeerUrl peer, String group, boolean enabled) {
    String path =
        "asg/"
            + UrlEscapers.urlPathSegmentEscaper().escape(group)
            + "/status?value="
            + (enabled ? "ENABLED" : "DISABLED");
    return exchange(peer, requests.putCopy(peer, path), ordinary, Answers::done);
  }

  @Override
  public CompletableFuture<RegistryCopy> fetchAll(PeerUrl peer) {
    return exchange(
        peer,
        requests.get(peer, PeerPaths.APPS + "/"),
        forRegistry,
        (answer, failures) -> answers.registry(peer, answer, failures));
  }

  @Override
  public CompletableFuture<RegistryDigest> digest(PeerUrl peer) {
    return exchange(peer, requests.get(peer, PeerPaths.DIGEST), ordinary, Answers::digest);
  }

  /** The body is gzipped when it is large: servers of our own kind take that. */
  @Override
  public CompletableFuture<Differences> compare(PeerUrl peer, List<ApplicationEntries> ours) {
    byte[] entries = ApplicationEntriesCodec.encode(ours);
    return exchange(
        peer,
        requests.post(peer, PeerPaths.DIFFERENCES, entries, true),
        forRegistry,
        (answer, failures) -> answers.differences(peer, answer, failures));
  }

  @Override
  public CompletableFuture<List<PeerView>> views(PeerUrl peer) {
    return exchange(peer, requests.get(peer, PeerPaths.PEERS), ordinary, Answers::views);
  }

  @Override
  public CompletableFuture<Void> tellNews(PeerUrl peer) {
    Request request = requests.post(peer, PeerPaths.NEWS, NO_NEWS, false);
    return exchange(peer, request, ordinary, Answers::done);
  }

  private <T> CompletableFuture<T> exchange(
      PeerUrl peer, Request request, Patience patience, Reading<T> reading) {
    Failures failures = new Failures(peer, settings.connectTimeout(), patience);
    return new Exchange<>(failures, patience, reading).begin(request);
  }
}
