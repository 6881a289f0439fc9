// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.testing.Instances;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Everything that can happen to a registry, as values that can be made at random and printed. */
final class Steps {

  /** Few instances, so that they meet; one id stands in both applications. */
  static final List<InstanceId> IDS =
      List.of(
          new InstanceId("A", "1"),
          new InstanceId("A", "2"),
          new InstanceId("A", "3"),
          new InstanceId("B", "1"),
          new InstanceId("B", "4"));

  private static final Arbitrary<InstanceId> ANY_ID = Arbitraries.of(IDS);
  private static final Arbitrary<InstanceStatus> ANY_STATUS =
      Arbitraries.frequencyOf(
          Tuple.of(2, Arbitraries.just(UP)), Tuple.of(3, Arbitraries.of(InstanceStatus.class)));
  private static final Arbitrary<InstanceStatus> ANY_OVERRIDE =
      Arbitraries.frequencyOf(
          Tuple.of(4, Arbitraries.just(UNKNOWN)),
          Tuple.of(1, Arbitraries.of(InstanceStatus.class)));
  private static final Arbitrary<Origin> ANY_ORIGIN =
      Arbitraries.of(Origin.CLIENT, Origin.CLIENT, Origin.PEER, Origin.OPERATOR);
  private static final Arbitrary<OptionalLong> ANY_DIRTY =
      Arbitraries.of(0, 1, 2, 3, 4, 5).map(i -> i == 0 ? OptionalLong.empty() : OptionalLong.of(i));

  private Steps() {}

  /** One of them. */
  @FunctionalInterface
  interface Step {
    void take(ModelledRegistry both);
  }

  /** A registration; an interval of 0 stands for no lease at all. */
  record Register(
      InstanceId id,
      InstanceStatus status,
      InstanceStatus override,
      long dirty,
      int interval,
      int duration,
      String group,
      Origin origin)
      implements Step {
    @Override
    public void take(ModelledRegistry both) {
      InstanceInfo instance =
          Instances.draft(id.app(), id.id())
              .hostName(both.nextHost())
              .status(status)
              .overriddenStatus(override)
              .lastDirtyTimestamp(dirty)
              .leaseInfo(interval == 0 ? null : LeaseInfo.ofClient(interval, duration))
              .asgName(group.isEmpty() ? null : group)
              .build();
      assertThat(both.registry.register(instance, origin))
          .isEqualTo(both.model.register(instance, origin));
    }
  }

  record Renew(InstanceId id, OptionalLong dirty, InstanceStatus override, Origin origin)
      implements Step {
    @Override
    public void take(ModelledRegistry both) {
      both.renew(new Heartbeat(id.app(), id.id(), dirty, override, origin));
    }
  }

  record Cancel(InstanceId id, Origin origin) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      assertThat(both.registry.cancel(id, origin)).isEqualTo(both.model.cancel(id, origin));
    }
  }

  record SetOverride(StatusChange change) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      assertThat(both.registry.overrideStatus(change)).isEqualTo(both.model.override(change));
    }
  }

  record RemoveOverride(StatusChange change) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      assertThat(both.registry.removeOverride(change)).isEqualTo(both.model.removeOverride(change));
    }
  }

  record Learn(InstanceId id, InstanceStatus override) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      both.registry.learnOverride(id, override, Origin.PEER);
      both.model.learn(id, override, Origin.PEER);
    }
  }

  record Metadata(InstanceId id, Map<String, String> entries, Origin origin) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      assertThat(both.registry.updateMetadata(id, entries, origin))
          .isEqualTo(both.model.metadata(id, entries, origin));
    }
  }

  record Group(String name, boolean enabled) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      both.registry.asgStatuses().set(name, enabled);
      both.model.group(name, enabled);
    }
  }

  record Pass(int seconds) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      both.pass(seconds);
    }
  }

  /** Eviction as it runs when nothing is late. */
  record Rounds(int count) implements Step {
    @Override
    public void take(ModelledRegistry both) {
      for (int i = 0; i < count; i++) {
        both.pass(RegistryModel.EVICTION_INTERVAL / 1000);
        both.evict();
      }
    }
  }

  /** What a timer does. */
  enum Timer implements Step {
    EVICT {
      @Override
      public void take(ModelledRegistry both) {
        both.evict();
      }
    },
    PRUNE {
      @Override
      public void take(ModelledRegistry both) {
        both.registry.prune();
        both.model.prune();
      }
    },
    END_MINUTE {
      @Override
      public void take(ModelledRegistry both) {
        both.registry.monitor().endMinute();
        both.model.endMinute();
      }
    }
  }

  /** Any of them. */
  static Arbitrary<Step> any() {
    Arbitrary<String> group = Arbitraries.of("", "", "g", "h");
    Arbitrary<StatusChange> change =
        Combinators.combine(ANY_ID, ANY_STATUS, ANY_DIRTY, ANY_ORIGIN).as(StatusChange::new);
    Arbitrary<Map<String, String>> entries =
        Combinators.combine(Arbitraries.of("k", "l"), Arbitraries.of("v", "w")).as(Map::of);
    Arbitrary<Step> register =
        Combinators.combine(
                ANY_ID,
                ANY_STATUS,
                ANY_OVERRIDE,
                Arbitraries.of(1L, 2L, 3L, 4L, 5L),
                Arbitraries.of(0, 10, 30, 600),
                Arbitraries.of(10, 30, 90),
                group,
                ANY_ORIGIN)
            .as(Register::new);
    return Arbitraries.frequencyOf(
        Tuple.of(6, register),
        Tuple.of(
            6, Combinators.combine(ANY_ID, ANY_DIRTY, ANY_OVERRIDE, ANY_ORIGIN).as(Renew::new)),
        Tuple.of(2, Combinators.combine(ANY_ID, ANY_ORIGIN).as(Cancel::new)),
        Tuple.of(2, change.map(SetOverride::new)),
        Tuple.of(2, change.map(RemoveOverride::new)),
        Tuple.of(1, Combinators.combine(ANY_ID, ANY_OVERRIDE).as(Learn::new)),
        Tuple.of(1, Combinators.combine(ANY_ID, entries, ANY_ORIGIN).as(Metadata::new)),
        Tuple.of(1, Combinators.combine(group, Arbitraries.of(true, false)).as(Group::new)),
        Tuple.of(
            4, Arbitraries.of(0, 1, 10, 30, 31, 60, 91, 169, 170, 171, 180, 181).map(Pass::new)),
        Tuple.of(1, Arbitraries.of(1, 2, 3).map(Rounds::new)),
        Tuple.of(3, Arbitraries.of(Timer.class)));
  }
}
