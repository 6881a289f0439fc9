// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import io.eurekaserver.replication.peer.PeerLookupException;
import io.eurekaserver.replication.peer.PeerSource;
import io.eurekaserver.replication.peer.PeerUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The names of the nodes: one list for all of them, each node itself included, some nodes under two
 * URLs. While it is disturbed a node may get no answer, an empty one, or one that leaves somebody
 * out.
 */
final class SimDns {

  /** What a node hears instead of the list. */
  private enum Trouble {
    NONE,
    FAILURE,
    EMPTY,
    ONE_MISSING,
    ONLY_SELF
  }

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final SimNode[] nodes;
  private final List<PeerUrl> list = new ArrayList<>();
  private final Map<String, Integer> hosts = new HashMap<>();
  private final Trouble[] troubles;
  private final int[] missing;

  SimDns(SimNode[] nodes, RandomGenerator random) {
    this.nodes = nodes;
    troubles = new Trouble[nodes.length];
    missing = new int[nodes.length];
    for (SimNode node : nodes) {
      troubles[node.index()] = Trouble.NONE;
      list.add(node.urls().get(0));
      if (Streams.chance(random, 0.15)) {
        list.add(node.urls().get(1));
      }
      node.urls().forEach(url -> hosts.put(url.host(), node.index()));
    }
  }

  /** The node at a URL. */
  int nodeAt(PeerUrl url) {
    return hosts.get(url.host());
  }

  /** Begins or ends trouble for one node, or for all of them if it is strong. */
  void disturb(Fault fault, boolean begins) {
    Trouble trouble = Trouble.values()[1 + fault.b() % (Trouble.values().length - 1)];
    for (SimNode node : nodes) {
      if (node.index() == fault.a() || fault.isWide()) {
        troubles[node.index()] = begins ? trouble : Trouble.NONE;
        missing[node.index()] = fault.b();
      }
    }
  }

  /** What a node asks. */
  PeerSource source(int asker) {
    return new PeerSource() {
      @Override
      public Finding find() throws PeerLookupException {
        return new Finding(answer(asker), LOOK_AGAIN);
      }

      @Override
      public String describe() {
        return "the simulated DNS";
      }
    };
  }

  private List<PeerUrl> answer(int asker) throws PeerLookupException {
    return switch (troubles[asker]) {
      case NONE -> list;
      case EMPTY -> List.of();
      case ONE_MISSING -> list.stream().filter(url -> nodeAt(url) != missing[asker]).toList();
      case ONLY_SELF -> list.stream().filter(url -> nodeAt(url) == asker).toList();
      case FAILURE -> throw new PeerLookupException("The simulated DNS answers SERVFAIL.");
    };
  }
}
