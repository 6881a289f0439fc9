// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The peers of several sources, one after the other and each peer once. Looks for one thread at a
 * time; its figures are for any.
 */
public final class AllPeers implements PeerSource {

  private static final Duration SOON = Duration.ofSeconds(5);

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
   * What those stand for that are known. Looks again when the first of them may, and soon while one
   * of them is not known.
   *
   * @throws PeerLookupException if none is known
   */
  @Override
  public Finding find() throws PeerLookupException {
    Freshness freshness = new Freshness(interval);
    Set<PeerUrl> peers = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (KeptPeers source : sources) {
      try {
        Finding finding = source.find();
        peers.addAll(finding.peers());
        freshness.atMost(finding.lookAgainAfter());
      } catch (PeerLookupException e) {
        unknown.add(String.valueOf(e.getMessage()));
        freshness.atMost(SOON);
      }
    }
    if (peers.isEmpty() && !unknown.isEmpty()) {
      throw new PeerLookupException(String.join("; ", unknown));
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
