// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.replication.protocol.PeerView;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks peers how they get on with theirs. Safe from any thread. */
@FunctionalInterface
public interface PeerViews {

  /**
   * Asks one of our own kind. Returns at once; the future fails with a {@link PeerFailure} and
   * nothing else.
   */
  CompletableFuture<List<PeerView>> views(PeerUrl peer);
}
