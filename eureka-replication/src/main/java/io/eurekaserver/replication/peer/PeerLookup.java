// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Looks peers up again and again. A lookup that fails leaves the peers as they are. */
public final class PeerLookup {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final PeerSet peers;
  private final Scheduler scheduler;
  private final Executor blocking;
  private volatile Asked asked;
  private volatile boolean known;

  /**
   * Nothing is looked up yet.
   *
   * @param blocking where a lookup may take its time
   */
  public PeerLookup(PeerSource source, PeerSet peers, Scheduler scheduler, Executor blocking) {
    this.asked = new Asked(source);
    this.peers = peers;
    this.scheduler = scheduler;
    this.blocking = blocking;
  }

  /** Who is asked; each has a round of looks of its own. */
  private static final class Asked {
    private final PeerSource source;

    private Asked(PeerSource source) {
      this.source = source;
    }
  }

  /** Looks now, and then whenever the answer may have changed. */
  public void start() {
    Asked now = asked;
    blocking.execute(() -> look(now));
  }

  /** Asks somebody else from now on, at once. Until an answer comes the peers stay as they are. */
  public void ask(PeerSource source) {
    asked = new Asked(source);
    start();
  }

  /** Whether it is known who the peers are. */
  public boolean isKnown() {
    return known;
  }

  private void look(Asked now) {
    if (now != asked) {
      return;
    }
    Duration next;
    try {
      PeerSource.Finding finding = now.source.find();
      if (now == asked) {
        peers.update(finding.peers());
        known = true;
      }
      next = finding.lookAgainAfter();
    } catch (PeerLookupException e) {
      next = AFTER_FAILURE;
    }
    scheduler.after(next, () -> blocking.execute(() -> look(now)));
  }
}
