// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks peers up again and again. A lookup that fails leaves the peers as they are. */
public final class PeerLookup {

  private static final Logger log = LoggerFactory.getLogger(PeerLookup.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final PeerSource source;
  private final PeerSet peers;
  private final Scheduler scheduler;
  private final Executor blocking;
  private volatile boolean known;
  private volatile boolean failing;

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
    Duration next = AFTER_FAILURE;
    try {
      PeerSource.Finding finding = source.find();
      peers.update(finding.peers());
      known = true;
      next = finding.lookAgainAfter();
      if (failing) {
        log.info("{} tells of peers again", source.describe());
      }
      failing = false;
    } catch (PeerLookupException e) {
      if (!failing) {
        log.warn("{}: {}; asked again every 2 s", source.describe(), e.getMessage());
      }
      failing = true;
    }
    scheduler.after(next, () -> blocking.execute(this::look));
  }
}
