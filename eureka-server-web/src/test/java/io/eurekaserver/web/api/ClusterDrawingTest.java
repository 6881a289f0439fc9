// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.replication.protocol.PeerView;
import io.eurekaserver.web.api.document.ClusterMap;
import io.eurekaserver.web.api.document.ClusterMap.Edge;
import io.eurekaserver.web.api.document.ClusterMap.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the nodes say of each other, put together. */
class ClusterDrawingTest {

  private static final ClusterMap.Self A = new ClusterMap.Self("na", "http://a/eureka");
  private static final String B = "http://b/eureka/";
  private static final String C = "http://c/eureka/";

  private static PeerView sees(String url, String nodeId) {
    return new PeerView(url, "eureka-server", nodeId, true, true, 5L, null, null, 0, 0, 0);
  }

  private static PeerView isCutOff(String url, String nodeId) {
    return new PeerView(
        url, "eureka-server", nodeId, true, false, 5L, "connection refused", 6L, 7_000, 12, 0);
  }

  private static Answer answer(PeerView... views) {
    return new Answer(List.of(views), null);
  }

  private static ClusterMap draw(Map<String, Answer> answers, PeerView... own) {
    return new ClusterDrawing(A, List.of(own), answers).draw();
  }

  private static @Nullable Boolean tellsBack(ClusterMap map, String from, String to) {
    return map.edges().stream()
        .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
        .findFirst()
        .map(Edge::tellsBack)
        .orElse(null);
  }

  /** Others may call this node by another name: its id counts. */
  @Test
  void wholeCluster_hasNoProblems() {
    ClusterMap map =
        draw(
            Map.of(
                B, answer(sees("http://10.0.0.1/eureka/", "na"), sees(C, "nc")),
                C, answer(sees("http://10.0.0.1/eureka/", "na"), sees(B, "nb"))),
            sees(B, "nb"),
            sees(C, "nc"));

    assertThat(map.problems()).isEmpty();
    assertThat(map.nodes()).extracting(Node::url).containsExactly("http://a/eureka", B, C);
    assertThat(map.edges()).hasSize(6).allSatisfy(e -> assertThat(e.tellsBack()).isTrue());
  }

  @Test
  void oneWay_isSaidWithWhatToDo() {
    ClusterMap map = draw(Map.of(B, answer()), sees(B, "nb"));

    assertThat(tellsBack(map, A.url(), B)).isFalse();
    assertThat(map.problems())
        .containsExactly(
            "http://b/eureka/ does not have http://a/eureka among its peers, so its changes do"
                + " not go there: add it to the peers of http://b/eureka/.");
  }

  @Test
  void edgeBetweenOthers_isShownToo() {
    ClusterMap map =
        draw(
            Map.of(
                B, answer(sees("x", "na"), isCutOff(C, "nc")),
                C, answer(sees("x", "na"), sees(B, "nb"))),
            sees(B, "nb"),
            sees(C, "nc"));

    assertThat(map.problems())
        .containsExactly(
            B + " cannot reach " + C + ", which misses changes: connection refused",
            "Changes from " + B + " reach " + C + " 7 s late, and 12 wait.");
  }

  @Test
  void silentPeer_isUnknownAndSaid() {
    ClusterMap map = draw(Map.of(B, new Answer(null, "no answer within 2000 ms")), sees(B, "nb"));

    assertThat(map.nodes().get(1).answered()).isFalse();
    assertThat(tellsBack(map, A.url(), B)).isNull();
    assertThat(map.problems()).singleElement().asString().contains("no answer within 2000 ms");
  }

  @Test
  void stock_cannotBeAsked() {
    PeerView stock = new PeerView(C, "stock", "", true, true, 5L, null, null, 0, 0, 0);

    ClusterMap map = draw(Map.of(), stock);

    assertThat(map.nodes().get(1).kind()).isEqualTo("stock");
    assertThat(tellsBack(map, A.url(), C)).isNull();
    assertThat(map.problems()).singleElement().asString().contains("another kind");
  }

  @Test
  void peerOfAPeer_thatIsNotOurs_isShown() {
    ClusterMap map =
        draw(Map.of(B, answer(sees("x", "na"), sees("http://d/eureka/", "nd"))), sees(B, "nb"));

    assertThat(map.nodes()).extracting(Node::nodeId).containsExactly("na", "nb", "nd");
    assertThat(map.problems()).singleElement().asString().contains("http://d/eureka/");
  }

  @Test
  void ownAddress_andSecondAddresses_areNoNodes() {
    PeerView self = new PeerView("http://a/", "self", "na", false, true, 5L, null, null, 0, 0, 0);
    PeerView again =
        new PeerView("http://b2/", "eureka-server", "nb", false, true, 5L, null, null, 0, 0, 0);

    ClusterMap map = draw(Map.of(B, answer(sees("x", "na"))), sees(B, "nb"), again, self);

    assertThat(map.nodes()).hasSize(2);
    assertThat(map.edges()).hasSize(2);
  }
}
