// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source that does not forget: while its lookups fail, or answer with nobody, it stands for the
 * peers of the last good answer. Looks for one thread at a time; its figures are for any.
 */
public final class KeptPeers implements PeerSource {

  private static final Logger log = LoggerFactory.getLogger(KeptPeers.class);

  private final PeerSource source;
  private final Duration interval;
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private volatile List<PeerUrl> kept = List.of();
  private volatile @Nullable String trouble;

  /**
   * Remembers what a source finds.
   *
   * @param interval when to look again after a failure, if peers are known
   */
  public KeptPeers(PeerSource source, Duration interval) {
    this.source = source;
    this.interval = interval;
  }

  /**
   * What was found now or last.
   *
   * @throws PeerLookupException if nothing was ever found: that nobody is known does not mean that
   *     there is nobody
   */
  @Override
  public Finding find() throws PeerLookupException {
    try {
      Finding finding = source.find();
      return finding.peers().isEmpty() ? keep("the answer names nobody") : take(finding);
    } catch (PeerLookupException e) {
      return keep(String.valueOf(e.getMessage()));
    }
  }

  private Finding take(Finding finding) {
    answers.incrementAndGet();
    if (trouble != null) {
      log.info("Peers: {} works again, and has {}", describe(), finding.peers());
      trouble = null;
    }
    kept = finding.peers();
    return finding;
  }

  private Finding keep(String why) throws PeerLookupException {
    failures.incrementAndGet();
    if (trouble == null) {
      log.warn("Peers: {} failed: {}; {}", describe(), why, consequence());
    }
    trouble = why;
    if (kept.isEmpty()) {
      throw new PeerLookupException(why);
    }
    return new Finding(kept, interval);
  }

  private String consequence() {
    return kept.isEmpty()
        ? "nobody is known so far, looking again soon"
        : "the last answer is kept: " + kept + ", looking again in " + interval.toSeconds() + " s";
  }

  @Override
  public String describe() {
    return source.describe();
  }

  /** What became of it so far. */
  public LookupFigures figures() {
    return new LookupFigures(describe(), kept.size(), answers.get(), failures.get(), trouble);
  }
}
