// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The peers of several sources, one after the other and each peer once. Looks for one thread at a
 * time; its figures are for any.
 */
public final class AllPeers implements PeerSource {

  private final List<KeptPeers> sources;
  private final Duration interval;

  /**
   * Joins sources.
   *
   * @param interval when to look again at the latest
   */
  public AllPeers(List<KeptPeers> sources, Duration interval) {
    this.sources = List.copyOf(sources);
    this.interval = interval;
  }

  /**
   * What they stand for now; never fails. Looks at the soonest again when the first of them may.
   */
  @Override
  public Finding find() {
    Freshness freshness = new Freshness(interval);
    Set<PeerUrl> peers = new LinkedHashSet<>();
    for (KeptPeers source : sources) {
      Finding finding = source.find();
      peers.addAll(finding.peers());
      freshness.atMost(finding.lookAgainAfter());
    }
    return new Finding(List.copyOf(peers), freshness.lookAgainAfter());
  }

  @Override
  public String describe() {
    return sources.isEmpty()
        ? "nowhere"
        : sources.stream().map(KeptPeers::describe).collect(Collectors.joining(", "));
  }

  /** Whether there is no source at all: this server is alone by intention. */
  public boolean isNobody() {
    return sources.isEmpty();
  }

  /** What became of each source so far. */
  public List<LookupFigures> figures() {
    return sources.stream().map(KeptPeers::figures).toList();
  }
}
