// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.replication.peer.PeerFailure;
import io.eurekaserver.replication.peer.PeerSet;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.peer.Stage;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.PeerView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is asked how the cluster looks from there, and what is known if somebody says nothing. */
class ClusterViewsTest {

  private static final String B = "http://b:8761/eureka/";
  private static final String C = "http://c:8761/eureka/";
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Stage stage = new Stage();
  private final PeerSet peers = stage.peers();
  private final Map<String, CompletableFuture<List<PeerView>>> replies = new HashMap<>();
  private final ClusterViews views = new ClusterViews(peers, peer -> replies.get(peer.toString()));

  private void peersOfOurKind(String... urls) {
    for (String url : urls) {
      stage.client.at(url).identity = new NodeIdentity("id of " + url, true, List.of());
      replies.put(url, new CompletableFuture<>());
    }
    peers.update(Stream.of(urls).map(PeerUrl::of).toList());
  }

  private static PeerView sees(String url) {
    return new PeerView(url, "eureka-server", "n", true, true, 5L, null, null, 0, 0, 0);
  }

  @Test
  void ask_everybodyAnswers_hasAllViews() {
    peersOfOurKind(B, C);
    replies.get(B).complete(List.of(sees(C)));
    replies.get(C).complete(List.of());

    assertThat(views.ask(LONG).join())
        .isEqualTo(Map.of(B, new Answer(List.of(sees(C)), null), C, new Answer(List.of(), null)));
  }

  /** One that fails takes nothing from the others. */
  @Test
  void ask_oneFails_saysSoOfThatOne() {
    peersOfOurKind(B, C);
    replies.get(B).complete(List.of(sees(C)));
    replies
        .get(C)
        .completeExceptionally(
            new PeerFailure(PeerFailure.Kind.UNREACHABLE, "connection refused by c"));

    assertThat(views.ask(LONG).join())
        .containsEntry(B, new Answer(List.of(sees(C)), null))
        .containsEntry(C, new Answer(null, "connection refused by c"));
  }

  @Test
  void ask_oneSaysNothing_theRestIsKnownInTime() {
    peersOfOurKind(B, C);
    replies.get(B).complete(List.of(sees(C)));

    assertThat(views.ask(Duration.ofMillis(20)).join())
        .containsEntry(B, new Answer(List.of(sees(C)), null))
        .containsEntry(C, new Answer(null, "no answer within 20 ms"));
  }

  @Test
  void ask_returnsBeforeTheAnswers() {
    peersOfOurKind(B);

    CompletableFuture<Map<String, Answer>> asked = views.ask(LONG);

    assertThat(asked).isNotDone();
    replies.get(B).complete(List.of());
    assertThat(asked.join()).containsKey(B);
  }

  @Test
  void ask_stockAndSilentPeers_areNotAsked() {
    stage.client.at(B).identity = NodeIdentity.STOCK;
    peers.update(List.of(PeerUrl.of(B), PeerUrl.of(C)));

    assertThat(views.ask(LONG).join()).isEmpty();
    assertThat(views.own())
        .extracting(PeerView::url, PeerView::kind, PeerView::available)
        .containsExactly(tuple(B, "stock", true), tuple(C, "unknown", false));
  }

  @Test
  void own_saysWhenAndWhatWentWrong_andNothingThatNeverWas() {
    peersOfOurKind(B);
    peers.update(List.of(PeerUrl.of(B), PeerUrl.of(C)));

    PeerView good = views.own().get(0);
    PeerView bad = views.own().get(1);

    assertThat(good.lastSuccess()).isEqualTo(stage.clock.millis());
    assertThat(good.lastErrorAt()).isNull();
    assertThat(bad.lastSuccess()).isNull();
    assertThat(bad.lastError()).contains("connection refused");
    assertThat(bad.lastErrorAt()).isEqualTo(stage.clock.millis());
  }
}
