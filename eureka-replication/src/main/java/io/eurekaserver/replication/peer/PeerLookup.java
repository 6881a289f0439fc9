// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Looks peers up again and again. A lookup that fails leaves the peers as they are. */
public final class PeerLookup {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final PeerSource source;
  private final PeerSet peers;
  private final Scheduler scheduler;
  private final Executor blocking;
  private volatile boolean known;

  /**
   * Nothing is looked up yet.
   *
   * @param blocking where a lookup may take its time
   */
  public PeerLookup(PeerSource source, PeerSet peers, Scheduler scheduler, Executor blocking) {
    this.source = source;
    this.peers = peers;
    this.scheduler = scheduler;
    this.blocking = blocking;
  }

  /** Looks now, and then whenever the answer may have changed. */
  public void start() {
    blocking.execute(this::look);
  }

  /** Whether it is known who the peers are. */
  public boolean isKnown() {
    return known;
  }

  private void look() {
    Duration next;
    try {
      PeerSource.Finding finding = source.find();
      peers.update(finding.peers());
      known = true;
      next = finding.lookAgainAfter();
    } catch (PeerLookupException e) {
      next = AFTER_FAILURE;
    }
    scheduler.after(next, () -> blocking.execute(this::look));
  }
}
