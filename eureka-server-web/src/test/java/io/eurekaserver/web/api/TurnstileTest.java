// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private final Turnstile turnstile = new Turnstile(1, 1, Duration.ofMillis(50));

  @Test
  void pass_whileAnotherIsInside_isRefusedInTime_andWelcomeAfterwards() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () ->
                turnstile.pass(
                    () -> {
                      inside.countDown();
                      await(leave);
                      return "first";
                    }));
    await(inside);

    assertThatThrownBy(() -> turnstile.pass(() -> "second"))
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
    leave.countDown();

    assertThat(first.get()).isEqualTo("first");
    assertThat(turnstile.<String>pass(() -> "third")).isEqualTo("third");
  }

  @Test
  void pass_workThatFails_leavesItsPlace() {
    assertThatThrownBy(
            () ->
                turnstile.pass(
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(turnstile.<String>pass(() -> "next")).isEqualTo("next");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
