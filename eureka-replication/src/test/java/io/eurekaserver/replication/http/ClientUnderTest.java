// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.fail;

import io.eurekaserver.replication.peer.PeerFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A started client with short times and small sizes, for one test. */
final class ClientUnderTest implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  static final OwnIdentity OWN = new OwnIdentity("node-1", "10.0.0.251");

  final JettyPeerClient client;

  ClientUnderTest() {
    this(settings(), Connections.JDK);
  }

  ClientUnderTest(PeerClientSettings settings, PeerAddresses.Lookup lookup) {
    client = new JettyPeerClient(settings, OWN, () -> NOW, lookup);
    client.start();
  }

  static PeerClientSettings settings() {
    return settings(Duration.ofSeconds(10), false);
  }

  static PeerClientSettings settings(Duration read, boolean compressBatches) {
    return new PeerClientSettings(
        Duration.ofSeconds(10),
        read,
        Duration.ofSeconds(20),
        4,
        Duration.ofSeconds(30),
        compressBatches,
        200_000,
        100_000);
  }

  static <T> T value(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  /** How an exchange failed: with a PeerFailure and nothing around it. */
  static PeerFailure failure(CompletableFuture<?> future) {
    Throwable thrown = catchThrowable(() -> future.get(30, TimeUnit.SECONDS));
    if (thrown instanceof ExecutionException && thrown.getCause() instanceof PeerFailure failure) {
      return failure;
    }
    return fail("not a PeerFailure: " + thrown, thrown);
  }

  @Override
  public void close() {
    client.stop();
  }
}
