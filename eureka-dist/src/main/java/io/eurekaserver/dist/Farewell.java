// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.peer.PeerSet;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The last that peers are told: what still waits for them, and how much of it could not be sent.
 */
final class Farewell {

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final PeerSet peers;

  Farewell(PeerSet peers) {
    this.peers = peers;
  }

  /** Sends for at most this long, then drops the rest and says how much it is. */
  void say(Duration atMost) {
    long before = waiting();
    try {
      long millis = atMost.plus(MARGIN).toMillis();
      Collection<LaneReport> ends = peers.drain(atMost).get(millis, TimeUnit.MILLISECONDS);
      long lost = ends.stream().mapToLong(report -> report.counts().discarded()).sum();
      log.atLevel(lost == 0 ? Level.INFO : Level.WARN)
          .log("{} changes waited for peers: {} could not be sent", before, lost);
    } catch (ExecutionException | TimeoutException e) {
      log.warn(
          "{} changes waited for peers and could not all be sent in time; their comparison brings"
              + " what other nodes know, the rest comes with the clients' next heartbeats",
          before);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long waiting() {
    return peers.reports().stream().mapToLong(report -> report.changes().waiting()).sum();
  }
}
