// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.QuarantineCopies;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.replication.peer.ReplyHandler;
import io.eurekaserver.replication.protocol.OutgoingItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A fault built into the servers on purpose, to prove that the simulation finds it: where the parts
 * are put together, one of them is replaced by one that is wrong.
 */
enum Mutant {
  /** The servers as they are. */
  NONE,

  /** Nobody compares registries. */
  NO_HEALING {
    @Override
    boolean heals() {
      return false;
    }
  },

  /** A node that starts does not ask the others, and nobody compares registries either. */
  NO_JOINING {
    @Override
    boolean heals() {
      return false;
    }

    @Override
    boolean joins() {
      return false;
    }
  },

  /** Changes of one batch are carried out in the wrong order, and nobody compares registries. */
  REVERSED_BATCHES {
    @Override
    boolean heals() {
      return false;
    }

    @Override
    List<OutgoingItem> batch(List<OutgoingItem> items) {
      List<OutgoingItem> reversed = new ArrayList<>(items);
      Collections.reverse(reversed);
      return reversed;
    }
  },

  /** Answers of peers are ignored, and nobody compares registries. */
  DEAF {
    @Override
    boolean heals() {
      return false;
    }

    @Override
    ReplyHandler replies(ReplyHandler real) {
      return (peer, task, reply) -> {};
    }
  },

  /** Nobody remembers what was cancelled. */
  FORGETS_CANCELS {
    @Override
    MarkSettings marks() {
      return MarkSettings.OFF;
    }
  },

  /** Healing knows nothing of overrides. */
  OVERRIDES_NOT_HEALED {
    @Override
    RegistryCopies copies(RegistryCopies real) {
      return new Taking(real, d -> new Differences(d.instances(), d.cancels(), List.of()));
    }
  },

  /** Healing knows nothing of instances. */
  INSTANCES_NOT_HEALED {
    @Override
    RegistryCopies copies(RegistryCopies real) {
      return new Taking(real, d -> new Differences(List.of(), d.cancels(), d.overrides()));
    }
  },

  /** What is copied from a peer gets a fresh lease, so the dead go round for ever. */
  FRESH_LEASES {
    @Override
    RegistryCopies copies(RegistryCopies real) {
      return new Taking(
          real,
          d ->
              new Differences(
                  d.instances().stream().map(Mutant::fresh).toList(), d.cancels(), d.overrides()));
    }
  };

  private static InstanceCopy fresh(InstanceCopy copy) {
    return new InstanceCopy(
        copy.instance(), Duration.ZERO, copy.sinceChange(), copy.sinceClientRegistered());
  }

  /** Whether registries are compared. */
  boolean heals() {
    return true;
  }

  /** Whether a node that starts asks the others. */
  boolean joins() {
    return true;
  }

  /** What is sent instead of a batch. */
  List<OutgoingItem> batch(List<OutgoingItem> items) {
    return items;
  }

  /** Who hears what peers answer. */
  ReplyHandler replies(ReplyHandler real) {
    return real;
  }

  /** How long cancels are remembered. */
  MarkSettings marks() {
    return MarkSettings.defaults();
  }

  /** What takes copies from peers. */
  RegistryCopies copies(RegistryCopies real) {
    return real;
  }

  /** Takes something else than what a peer told. */
  private record Taking(RegistryCopies real, UnaryOperator<Differences> change)
      implements RegistryCopies {

    @Override
    public Map<String, Long> digests() {
      return real.digests();
    }

    @Override
    public List<CopyEntry> entries(String app) {
      return real.entries(app);
    }

    @Override
    public Differences differences(String app, Collection<CopyEntry> theirs) {
      return real.differences(app, theirs);
    }

    @Override
    public Differences everything() {
      return real.everything();
    }

    @Override
    public Repairs take(Differences theirs, String peer) {
      return real.take(change.apply(theirs), peer);
    }

    @Override
    public QuarantineCopies quarantines() {
      return real.quarantines();
    }
  }
}
