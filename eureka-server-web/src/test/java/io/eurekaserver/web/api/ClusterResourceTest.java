// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.replication.ClusterSource;
import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.replication.protocol.PeerView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The nodes are not asked more often than people can read. */
class ClusterResourceTest {

  private static final String B = "http://b/eureka/";

  private final Nodes nodes = new Nodes();
  private long nanos;
  private final ClusterResource resource =
      new ClusterResource(
          new ServerFacts(
              "1", "na", "test", "default", 0, "", () -> "http://a/eureka", InstantSource.system()),
          nodes,
          new Ticker() {
            @Override
            public long read() {
              return nanos;
            }
          });

  private static final class Nodes implements ClusterSource {
    private int asked;
    private CompletableFuture<Map<String, Answer>> answers =
        CompletableFuture.completedFuture(Map.of(B, new Answer(List.of(), null)));

    @Override
    public List<PeerView> own() {
      return List.of(new PeerView(B, "eureka-server", "nb", true, true, 5L, null, null, 0, 0, 0));
    }

    @Override
    public CompletableFuture<Map<String, Answer>> ask(Duration patience) {
      asked++;
      return answers;
    }
  }

  private String cluster() {
    return new String(((Rope) resource.cluster().getEntity()).toByteArray(), UTF_8);
  }

  @Test
  void map_isKeptForFiveSeconds_andThenDrawnAnew() {
    String first = cluster();
    nodes.answers =
        CompletableFuture.completedFuture(Map.of(B, new Answer(null, "connection refused")));

    nanos = TimeUnit.SECONDS.toNanos(5) - 1;
    assertThat(cluster()).isEqualTo(first);
    assertThat(nodes.asked).isEqualTo(1);

    nanos++;
    assertThat(cluster()).contains("connection refused");
    assertThat(nodes.asked).isEqualTo(2);
  }

  @Test
  void oneWay_isDrawn() {
    assertThat(cluster())
        .contains("\"from\":\"http://a/eureka\",\"to\":\"" + B + "\"")
        .contains("\"tellsBack\":false")
        .contains("does not have http://a/eureka among its peers");
  }

  /** What this server knows by itself is shown all the same. */
  @Test
  void nobodyCouldBeAsked_theOwnEdgesAreThere() {
    nodes.answers = CompletableFuture.failedFuture(new IllegalStateException("no client"));

    assertThat(cluster()).contains("\"to\":\"" + B + "\"").contains("\"tellsBack\":null");
  }
}
