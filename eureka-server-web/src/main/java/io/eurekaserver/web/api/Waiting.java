// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.replication.Comparison;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a comparison, but not for ever, and says as a problem what went wrong. */
final class Waiting {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final CompareSource source;

  Waiting(CompareSource source) {
    this.source = source;
  }

  Comparison compare(String url) {
    CompletableFuture<Comparison> running = source.compare(url);
    if (running == null) {
      throw ProblemException.named(
          404, "no-such-peer", "There is no peer with this url: /api/v1/peers lists them.");
    }
    try {
      return running.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
    } catch (TimeoutException e) {
      throw failed("it did not answer within " + LONGEST.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("this server stops");
    }
  }

  private static ProblemException failed(String why) {
    return ProblemException.named(
        502, "peer-does-not-answer", "The peer could not be compared with: " + why + ".");
  }
}
