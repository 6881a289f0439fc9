// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.Comparison;
import io.eurekaserver.replication.Comparison.Difference;
import io.eurekaserver.replication.Comparison.Kind;
import io.eurekaserver.replication.peer.PeerFailure;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A long comparison page by page, and peers that cannot be compared with. */
class CompareListTest {

  private static final String B = "http://b/eureka/";

  private final Api api = new Api();

  @AfterEach
  void stop() {
    api.close();
  }

  private static Comparison ofDifferences(int count) {
    return new Comparison(
        7,
        IntStream.range(100, 100 + count)
            .mapToObj(i -> Instances.instance("A", "i" + i))
            .map(there -> new Difference(there.id(), Kind.MISSING_HERE, null, there))
            .toList());
  }

  /** The pages of one comparison fit together, though the registries go on changing. */
  @Test
  void pages_areOfOneComparison() {
    api.eureka.operations.comparisons.put(B, CompletableFuture.completedFuture(ofDifferences(5)));
    List<String> seen = new ArrayList<>();
    JsonNode page = api.ok("/peers/compare?limit=2&url=" + B);
    api.eureka.operations.comparisons.put(B, CompletableFuture.completedFuture(ofDifferences(0)));

    while (true) {
      assertThat(page.get("total").intValue()).isEqualTo(5);
      assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
      page.get("items").forEach(item -> seen.add(item.get("id").textValue()));
      if (page.get("next").isNull()) {
        break;
      }
      String cursor = page.get("next").textValue();
      page = api.ok("/peers/compare?limit=2&url=" + B + "&cursor=" + cursor);
    }

    assertThat(seen).containsExactly("i100", "i101", "i102", "i103", "i104");
    assertThat(api.ok("/peers/compare?url=" + B).get("total").intValue()).isZero();
  }

  @Test
  void peerThatFails_isA502InWords() {
    PeerFailure refused = new PeerFailure(PeerFailure.Kind.UNREACHABLE, "connection refused by b");
    api.eureka.operations.comparisons.put(B, CompletableFuture.failedFuture(refused));

    Answer answer = api.get("/peers/compare?url=" + B);

    assertThat(answer.status()).isEqualTo(502);
    assertThat(api.tree(answer).get("detail").textValue())
        .isEqualTo("The peer could not be compared with: connection refused by b.");
  }

  @Test
  void whoIsNoPeer_isA404_andNobodyAtAllA400() {
    assertThat(api.get("/peers/compare?url=" + B).status()).isEqualTo(404);
    assertThat(api.get("/peers/compare").status()).isEqualTo(400);
  }
}
