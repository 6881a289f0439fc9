// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.replication.Comparison;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Compares this registry with those of peers. Called from any thread. */
@FunctionalInterface
public interface CompareSource {

  /**
   * Begins to compare with the peer at a URL; null if there is no such peer. The future fails with
   * a {@link io.eurekaserver.replication.peer.PeerFailure} if the peer does not answer.
   */
  @Nullable CompletableFuture<Comparison> compare(String url);
}
