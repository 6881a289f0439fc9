// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.peer.Peer;
import io.eurekaserver.replication.peer.PeerKind;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerViews;
import io.eurekaserver.replication.protocol.PeerView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How every node of the cluster sees the others, as far as they can be asked: those of our own kind
 * are, all at once. For any thread.
 */
public final class ClusterViews implements ClusterSource {

  private final PeerSet peers;
  private final PeerViews client;

  /** Of some peers. */
  public ClusterViews(PeerSet peers, PeerViews client) {
    this.peers = peers;
    this.client = client;
  }

  /**
   * What a peer answered.
   *
   * @param views how it gets on with its own peers; null if it did not say
   * @param error why not, in words; null if it did
   */
  public record Answer(@Nullable List<PeerView> views, @Nullable String error) {}

  @Override
  public List<PeerView> own() {
    return peers.reports().stream().map(ClusterViews::view).toList();
  }

  private static PeerView view(PeerReport report) {
    LaneReport lane = report.changes();
    return new PeerView(
        report.url(),
        report.kind().word(),
        report.nodeId(),
        report.target(),
        report.available(),
        known(report.lastSuccessMillis()),
        report.lastError(),
        known(report.lastErrorMillis()),
        lane.lag().toMillis(),
        lane.waiting(),
        lane.inFlight());
  }

  private static @Nullable Long known(long millis) {
    return millis == 0 ? null : millis;
  }

  @Override
  public CompletableFuture<Map<String, Answer>> ask(Duration patience) {
    Map<String, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
    for (Peer peer : peers.targets()) {
      if (peer.kind() == PeerKind.EUREKA_SERVER) {
        asked.put(peer.url().toString(), ask(peer, patience));
      }
    }
    return CompletableFuture.allOf(
            new ArrayList<>(asked.values()).toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              Map<String, Answer> answers = new LinkedHashMap<>();
              asked.forEach((url, answer) -> answers.put(url, answer.join()));
              return answers;
            });
  }

  private CompletableFuture<Answer> ask(Peer peer, Duration patience) {
    Answer tooLate = new Answer(null, "no answer within " + patience.toMillis() + " ms");
    return client
        .views(peer.url())
        .thenApply(views -> new Answer(views, null))
        .exceptionally(failure -> new Answer(null, words(failure)))
        .completeOnTimeout(tooLate, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String words(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return String.valueOf(cause.getMessage());
  }
}
