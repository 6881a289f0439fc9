// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import static io.eurekaserver.core.model.InstanceStatus.DOWN;
import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.EvictionSettings;
import io.eurekaserver.core.registry.Evictor;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.OverrideMark;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.core.testing.Instances;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each change of a registry becomes the event, and the sentence, that a person can use. */
class SentencesTest {

  private static final InstanceId ID = new InstanceId("ORDERS", "a");
  private static final Origin OWN = Origin.client("10.0.0.1");
  private static final Origin OPERATOR = Origin.operator("127.0.0.1", "disk is failing");

  private final RegistryEvents events = new RegistryEvents();

  @Test
  void register_byItsClient_isNamedWithItsAddress() {
    events.registry.register(Instances.instance("ORDERS", "a"), OWN);

    assertNewest(EventKind.REGISTERED, "Its client at 10.0.0.1 registered it.");
    assertThat(events.newest().before()).isNull();
    assertThat(events.newest().after()).isNotNull();
    assertThat(events.newest().id()).isEqualTo(ID);
    assertThat(events.newest().timestamp()).isEqualTo(events.time.millis());
  }

  @Test
  void register_fromElsewhere_isNotCalledItsClient() {
    events.registry.register(Instances.instance("ORDERS", "a"), Origin.client("10.9.9.9"));

    assertNewest(EventKind.REGISTERED, "A client at 10.9.9.9 registered it.");
  }

  @Test
  void register_byThisServer_isSaid() {
    events.registry.register(Instances.instance("EUREKA", "a"), Origin.client(Origin.THIS_SERVER));

    assertNewest(EventKind.REGISTERED, "This server itself registered it.");
  }

  @Test
  void register_againWithOtherStatusAndMetadata_saysWhatChanged() {
    events.registry.register(Instances.instance("ORDERS", "a"), OWN);
    InstanceInfo changed =
        Instances.draft("ORDERS", "a").status(DOWN).metadata(Map.of("k", "v")).build();
    events.registry.register(changed, Origin.peer("node-2"));

    assertNewest(
        EventKind.CHANGED,
        "Peer node-2 registered it again with status DOWN instead of UP, other metadata.");
    assertThat(events.newest().before().status()).isEqualTo(UP);
    assertThat(events.newest().after().status()).isEqualTo(DOWN);
  }

  @Test
  void cancel_byAnOperator_saysWhy() {
    events.registry.register(Instances.instance("ORDERS", "a"), OWN);
    events.registry.cancel(ID, OPERATOR);

    assertNewest(EventKind.CANCELLED, "Operator at 127.0.0.1 cancelled it: disk is failing.");
    assertThat(events.newest().before()).isNotNull();
    assertThat(events.newest().after()).isNull();
  }

  @Test
  void overrides_setAndRemoved_nameTheOverride() {
    events.registry.register(Instances.instance("ORDERS", "a"), OWN);
    events.registry.overrideStatus(change(OUT_OF_SERVICE, OPERATOR));
    assertNewest(
        EventKind.OVERRIDDEN,
        "Operator at 127.0.0.1 set the override OUT_OF_SERVICE: disk is failing.");

    events.registry.removeOverride(change(UP, Origin.peer("node-2")));
    assertNewest(EventKind.OVERRIDE_REMOVED, "Peer node-2 removed the override OUT_OF_SERVICE.");
  }

  @Test
  void renew_thatSettlesTheStatus_saysWithWhat() {
    events.registry.register(Instances.instance("ORDERS", "a"), OWN);
    events.registry.learnOverride(ID, OUT_OF_SERVICE, Origin.peer("node-2"));
    assertNewest(EventKind.OVERRIDDEN, "Peer node-2 set the override OUT_OF_SERVICE.");

    events.registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT));
    assertNewest(
        EventKind.STATUS_SETTLED,
        "A client renewed it, which put it in line with its override: status OUT_OF_SERVICE"
            + " instead of UP.");
  }

  @Test
  void take_fromAPeer_isARepair() {
    InstanceCopy copy =
        new InstanceCopy(
            Instances.instance("ORDERS", "a"),
            Duration.ZERO,
            Duration.ZERO,
            InstanceCopy.NEVER_REGISTERED);
    CancelMark cancel = new CancelMark(ID, Instances.DIRTY, Duration.ZERO);
    Differences theirs = new Differences(List.of(copy), List.of(), List.of());
    events.registry.copies().take(theirs, "http://b/");
    assertNewest(EventKind.REPAIRED, "It was missing here and registered at peer http://b/.");

    events
        .registry
        .copies()
        .take(new Differences(List.of(), List.of(cancel), List.of()), "http://b/");
    assertNewest(
        EventKind.REPAIRED, "A comparison with peer http://b/ showed that it had been cancelled.");
  }

  @Test
  void take_anotherStatusAndOverride_saysWhatTheComparisonBrought() {
    events.registry.register(Instances.instance("ORDERS", "a"), OWN);
    OverrideMark mark = new OverrideMark(ID, OUT_OF_SERVICE, Duration.ZERO);
    events.registry.copies().take(new Differences(List.of(), List.of(), List.of(mark)), "b");

    assertNewest(
        EventKind.REPAIRED,
        "A comparison with peer b brought status OUT_OF_SERVICE instead of UP, override"
            + " OUT_OF_SERVICE instead of UNKNOWN.");
  }

  @Test
  void evict_saysHowLongNobodyRenewed() {
    events.registry.register(Instances.instance("ORDERS", "a"), OWN);
    EvictionSettings settings = EvictionSettings.defaults();
    Evictor evictor = new Evictor(events.registry, settings, events.time, new SplittableRandom(1));
    events.time.advanceSeconds(60);
    evictor.run();
    events.time.advanceSeconds(43);
    evictor.run();

    assertNewest(
        EventKind.EVICTED, "Its lease ran out: no renewal for 103 s; the lease is 90 s long.");
  }

  @Test
  void everyChangeKind_hasASentence() {
    InstanceInfo before = Instances.instance("ORDERS", "a");
    InstanceInfo after = Instances.instance("ORDERS", "a", DOWN);
    for (Change.Kind kind : Change.Kind.values()) {
      for (Origin origin : List.of(Origin.CLIENT, Origin.PEER, OPERATOR, Origin.EVICTION)) {
        events.log.onChange(new Change(1, kind, before, after, origin));
        assertThat(events.newest().cause()).matches("[A-Z].*[^.]\\.");
      }
    }
  }

  private static StatusChange change(InstanceStatus status, Origin origin) {
    assertThat(status).isNotEqualTo(UNKNOWN);
    return new StatusChange(ID, status, OptionalLong.empty(), origin);
  }

  private void assertNewest(EventKind kind, String cause) {
    assertThat(events.newest().cause()).isEqualTo(cause);
    assertThat(events.newest().kind()).isEqualTo(kind);
  }
}
