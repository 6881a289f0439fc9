// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import java.time.Duration;
import java.util.List;

/** Somewhere that peers are written down: settings, or DNS. */
public interface PeerSource {

  /**
   * Looks now; may block for as long as a lookup takes. Own addresses are among the answers.
   *
   * @throws PeerLookupException with one sentence if nothing could be learnt; what was known before
   *     stays true then
   */
  Finding find() throws PeerLookupException;

  /** What it asks, for people: {@code DNS A/AAAA of eureka.example.internal}. */
  String describe();

  /**
   * What was found.
   *
   * @param peers in order of preference; empty if there are none
   * @param lookAgainAfter when it may have changed
   */
  record Finding(List<PeerUrl> peers, Duration lookAgainAfter) {

    /** Takes an immutable copy. */
    public Finding {
      peers = List.copyOf(peers);
    }
  }
}
