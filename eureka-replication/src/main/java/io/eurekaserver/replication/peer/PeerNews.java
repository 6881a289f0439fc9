// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What changes with peers: one sentence for the log, and the same for whoever keeps it. */
final class PeerNews {

  private static final Logger log = LoggerFactory.getLogger(Peer.class);

  private final Consumer<String> keeper;

  PeerNews(Consumer<String> keeper) {
    this.keeper = keeper;
  }

  /** As it should be. */
  void good(String sentence) {
    log.info("{}", sentence);
    keeper.accept(sentence);
  }

  /** Somebody may have to do something. */
  void bad(String sentence) {
    log.warn("{}", sentence);
    keeper.accept(sentence);
  }
}
