// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Several registries, the clients that speak to one or the other of them, and what really happened.
 * What one registry is told is told to some of the others, as a copy and at once; what the rest
 * miss is for healing to find.
 */
final class Twins {

  static final long LEASE_SECONDS = 90;

  final ManualTime time = new ManualTime();
  final List<TwinNode> nodes = new ArrayList<>();
  private final Map<InstanceId, Truth> truths = new HashMap<>();

  /** What really happened to an instance; times are readings of the true ticker. */
  private static final class Truth {
    long version;
    long highestRegistered = Long.MIN_VALUE;
    long renewed = Long.MIN_VALUE;

    /** The client itself, by a registry that had it then. */
    long heard = Long.MIN_VALUE;

    /** The same, by a registration. */
    long registered = Long.MIN_VALUE;

    /** Whether any registry, before they heal, has a lease that follows that registration. */
    boolean attested;

    long cancelled = Long.MIN_VALUE;
    long versionCancelled = Long.MIN_VALUE;
    InstanceStatus override = UNKNOWN;
  }

  Twins(int count, Duration overrideTimeToLive) {
    for (int i = 0; i < count; i++) {
      nodes.add(new TwinNode(time, i, overrideTimeToLive));
    }
  }

  private Truth truth(InstanceId id) {
    return truths.computeIfAbsent(id, key -> new Truth());
  }

  /** One node by its number, then, as copies, those others whose bit is set. */
  private void tell(int number, int copies, Consumer<TwinNode> direct, Consumer<TwinNode> copy) {
    TwinNode first = nodes.get(number % nodes.size());
    direct.accept(first);
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) != first && (copies & (1 << i)) != 0) {
        copy.accept(nodes.get(i));
      }
    }
  }

  /** A client registers; with a new version unless it only repeats itself. */
  void register(InstanceId id, InstanceStatus status, boolean repeated, int node, int copies) {
    Truth truth = truth(id);
    truth.version += repeated && truth.version > 0 ? 0 : 10;
    InstanceInfo instance =
        Instances.draft(id.app(), id.id()).status(status).lastDirtyTimestamp(truth.version).build();
    tell(
        node,
        copies,
        first -> registerAt(first, instance, Origin.CLIENT),
        other -> copyRegistration(nodes.get(node % nodes.size()), other, id));
  }

  private void registerAt(TwinNode node, InstanceInfo instance, Origin origin) {
    Truth truth = truth(instance.id());
    if (node.registry.register(instance, origin) != RegisterOutcome.CANCELLED) {
      renewed(truth, origin);
      truth.registered = origin.kind() == Origin.Kind.CLIENT ? time.read() : truth.registered;
      truth.highestRegistered = Math.max(truth.highestRegistered, instance.lastDirtyTimestamp());
    }
  }

  private void renewed(Truth truth, Origin origin) {
    truth.renewed = time.read();
    truth.heard = origin.kind() == Origin.Kind.CLIENT ? time.read() : truth.heard;
  }

  /** A registration is copied as the sender holds it when it sends. */
  private void copyRegistration(TwinNode from, TwinNode to, InstanceId id) {
    InstanceInfo held = from.registry.view().committed(id.app(), id.id());
    if (held != null) {
      registerAt(to, held, Origin.PEER);
    }
  }

  /** A client renews; it registers where that is asked for. */
  void renew(InstanceId id, boolean registers, int node, int copies) {
    if (truth(id).version == 0) {
      return;
    }
    tell(
        node,
        copies,
        first -> {
          RenewOutcome outcome = renewAt(first, id, Origin.CLIENT);
          if (outcome != RenewOutcome.RENEWED && registers) {
            register(id, InstanceStatus.UP, false, node, 0);
          }
        },
        other -> {
          TwinNode first = nodes.get(node % nodes.size());
          RenewOutcome outcome =
              first.registry.view().committed(id.app(), id.id()) == null
                  ? RenewOutcome.RENEWED
                  : renewAt(other, id, Origin.PEER);
          if (outcome == RenewOutcome.NOT_FOUND || outcome == RenewOutcome.OUTDATED) {
            copyRegistration(first, other, id);
          }
        });
  }

  private RenewOutcome renewAt(TwinNode node, InstanceId id, Origin origin) {
    InstanceInfo held = node.registry.view().committed(id.app(), id.id());
    RenewOutcome outcome =
        node.registry.renew(
            new Heartbeat(
                id.app(),
                id.id(),
                OptionalLong.of(truth(id).version),
                origin.kind() == Origin.Kind.PEER ? truth(id).override : UNKNOWN,
                origin));
    if (held != null && outcome != RenewOutcome.NOT_FOUND) {
      renewed(truth(id), origin);
    }
    return outcome;
  }

  void cancel(InstanceId id, int node, int copies) {
    OptionalLong version = versionAt(nodes.get(node % nodes.size()), id);
    tell(
        node,
        copies,
        n -> cancelled(id, version, n.registry.cancel(id, Origin.CLIENT)),
        other -> {
          OptionalLong held = versionAt(other, id);
          cancelled(
              id,
              version.isEmpty() ? held : version,
              other.registry.cancelCopy(id, version, Origin.PEER));
        });
  }

  private static OptionalLong versionAt(TwinNode node, InstanceId id) {
    InstanceInfo held = node.registry.view().committed(id.app(), id.id());
    return held == null ? OptionalLong.empty() : OptionalLong.of(held.lastDirtyTimestamp());
  }

  private void cancelled(InstanceId id, OptionalLong version, UpdateOutcome outcome) {
    if (outcome == UpdateOutcome.DONE) {
      truth(id).cancelled = time.read();
      truth(id).versionCancelled = version.orElseThrow();
    }
  }

  void override(InstanceId id, InstanceStatus status, int node, int copies) {
    decide(id, status, node, copies, origin -> new StatusChange(id, status, none(), origin), true);
  }

  void removeOverride(InstanceId id, InstanceStatus left, int node, int copies) {
    decide(id, UNKNOWN, node, copies, origin -> new StatusChange(id, left, none(), origin), false);
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }

  private void decide(
      InstanceId id,
      InstanceStatus decision,
      int node,
      int copies,
      Function<Origin, StatusChange> change,
      boolean sets) {
    Function<Origin, Consumer<TwinNode>> at =
        origin ->
            n -> {
              StatusChange asked = change.apply(origin);
              UpdateOutcome outcome =
                  sets ? n.registry.overrideStatus(asked) : n.registry.removeOverride(asked);
              if (outcome != UpdateOutcome.NOT_FOUND) {
                truth(id).renewed = time.read(); // a change of status renews the lease
              }
              InstanceStatus now = n.registry.view().overrides().getOrDefault(id, UNKNOWN);
              boolean confirms =
                  outcome == UpdateOutcome.UNCHANGED && origin.kind() == Origin.Kind.CLIENT;
              if (outcome == UpdateOutcome.DONE || (confirms && now == decision)) {
                truth(id).override = decision;
              }
            };
    tell(node, copies, at.apply(Origin.CLIENT), at.apply(Origin.PEER));
  }

  void metadata(InstanceId id, int node, int copies) {
    TwinNode from = nodes.get(node % nodes.size());
    tell(
        node,
        copies,
        first -> {
          if (first.registry.updateMetadata(id, Map.of("k", "v"), Origin.CLIENT)
              == UpdateOutcome.DONE) {
            InstanceInfo held = first.registry.view().committed(id.app(), id.id());
            renewed(truth(id), Origin.CLIENT);
            truth(id).registered = time.read(); // as the protocol has it, section 4.8
            truth(id).highestRegistered =
                Math.max(truth(id).highestRegistered, held.lastDirtyTimestamp());
          }
        },
        other -> copyRegistration(from, other, id));
  }

  void pull(int node, int peer) {
    TwinNode ours = nodes.get(node % nodes.size());
    TwinNode theirs = nodes.get(peer % nodes.size());
    if (ours != theirs) {
      ours.pullFrom(theirs);
    }
  }

  void runTimers(int node) {
    nodes.get(node % nodes.size()).runTimers();
  }

  /** Every node pulls from every other, in any order, until all are equal; says after how often. */
  int heal(SplittableRandom random, int rounds, Duration longestWay) {
    nodes.forEach(TwinNode::runTimers);
    truths.forEach((id, truth) -> truth.attested = isAttested(id, truth));
    for (int round = 0; round < rounds; round++) {
      if (areEqual()) {
        return round;
      }
      List<int[]> pairs = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        for (int j = 0; j < nodes.size(); j++) {
          pairs.add(random.nextInt(pairs.size() + 1), new int[] {i, j});
        }
      }
      for (int[] pair : pairs) {
        time.advance(Duration.ofNanos(random.nextLong(longestWay.toNanos())));
        pull(pair[0], pair[1]);
      }
    }
    return rounds;
  }

  /**
   * A registration dies with the last lease that came of it; what is renewed elsewhere is older.
   */
  private boolean isAttested(InstanceId id, Truth truth) {
    return nodes.stream()
        .flatMap(node -> node.copies().everything().instances().stream())
        .filter(copy -> copy.instance().id().equals(id) && copy.isClientKnown())
        .anyMatch(copy -> time.read() - copy.sinceClientRegistered().toNanos() >= truth.registered);
  }

  private boolean areEqual() {
    return nodes.stream().map(node -> node.copies().digests()).distinct().count() == 1;
  }

  void assertEqual() {
    for (TwinNode node : nodes) {
      assertThat(node.look()).isEqualTo(nodes.get(0).look());
      assertThat(node.copies().digests()).isEqualTo(nodes.get(0).copies().digests());
    }
  }

  private boolean isKept(long since) {
    long longest = Duration.ofSeconds(LEASE_SECONDS).toNanos();
    return since != Long.MIN_VALUE && time.read() - since <= longest;
  }

  /**
   * Who must be there is there, who must be gone is gone, and what was decided last is in force.
   */
  void assertTrue() {
    truths.forEach(
        (id, truth) -> {
          boolean lives =
              isKept(truth.heard) && truth.registered > truth.cancelled && truth.attested;
          boolean neverCancelled = truth.cancelled == Long.MIN_VALUE && isKept(truth.renewed);
          for (TwinNode node : nodes) {
            boolean there = node.registry.view().instance(id) != null;
            if (lives || neverCancelled) {
              assertThat(there).as("%s lives", id).isTrue();
            }
            if (truth.cancelled > truth.registered
                && truth.versionCancelled >= truth.highestRegistered) {
              assertThat(there).as("%s was cancelled", id).isFalse();
            }
            assertThat(node.registry.view().overrides().getOrDefault(id, UNKNOWN))
                .as("override of %s", id)
                .isEqualTo(truth.override);
          }
        });
  }
}
