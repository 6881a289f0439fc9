// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.web.server.RawConnection.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many people search, and however long that takes, clients get their answers. */
class SearchCrowdTest {

  private static final int PEOPLE = 30;
  private static final long DEADLINE = 20;

  private final Api api = new Api().register("ORDERS", "i");
  private final CountDownLatch searching = new CountDownLatch(2);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final BlockingQueue<Answer> answered = new LinkedBlockingQueue<>();
  private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

  @AfterEach
  void stop() {
    goOn.countDown();
    people.shutdownNow();
    api.close();
  }

  private void holdSearches() {
    api.eureka.beforeSearch =
        () -> {
          searching.countDown();
          await(goOn);
        };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<Future<?>> searches() {
    List<Future<?>> searches = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String path = i % 2 == 0 ? "/instances?q=nobody" : "/applications?q=nobody";
      searches.add(people.submit(() -> answered.add(api.get(path))));
    }
    return searches;
  }

  @Test
  void heartbeats_areAnswered_whileSearchesHang() throws Exception {
    holdSearches();
    List<Future<?>> searches = searches();
    await(searching);
    Answer refused = answered.poll(DEADLINE, TimeUnit.SECONDS);

    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.headers())
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("Retry-After", "1");
    assertThat(api.tree(refused).get("type").textValue()).isEqualTo("/api/v1/problems/busy");
    for (int beat = 0; beat < 20; beat++) {
      assertThat(api.exchange("PUT /eureka/apps/ORDERS/i", "", "").status()).isEqualTo(200);
    }
    assertThat(api.exchange("GET /eureka/apps", "", "").status()).isEqualTo(200);
    assertThat(api.get("/overview").status()).isEqualTo(200);

    goOn.countDown();
    for (Future<?> search : searches) {
      search.get(DEADLINE, TimeUnit.SECONDS);
    }
    answered.add(refused);
    assertThat(answered).hasSize(PEOPLE);
    assertThat(answered).extracting(Answer::status).containsOnly(200, 503).contains(200, 503);
    assertThat(api.get("/instances?q=nobody").status()).isEqualTo(200);
  }
}
