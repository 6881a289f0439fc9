// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static io.eurekaserver.core.testing.Instances.draft;
import static io.eurekaserver.core.testing.Instances.instance;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The read-write level, interleaving by interleaving (protocol, section 10). */
class ReadWriteTierTest {

  private static final Scope ORDERS = Scope.application("orders");
  private static final InstanceInfo A = instance("orders", "a");

  private final ManualTime time = new ManualTime();
  private final Stage stage = new Stage();
  private ReadWriteTier tier = holding(100);

  private ReadWriteTier holding(int maximumSize) {
    CacheSettings settings =
        new CacheSettings(true, Duration.ofSeconds(1), Duration.ofMinutes(3), maximumSize);
    return new ReadWriteTier(stage, settings, time);
  }

  private void change() {
    stage.change(tier, null, A);
  }

  private String read(Scope scope) {
    return text(tier.payload(scope, Form.JSON_FULL));
  }

  private static String text(Payload payload) {
    return payload == null ? null : new String(payload.plain().toByteArray(), UTF_8);
  }

  @Test
  void noChange_theSamePayloadIsServed_aFormAtATime() {
    Payload first = tier.payload(Scope.ALL, Form.JSON_FULL);

    assertThat(tier.payload(Scope.ALL, Form.JSON_FULL)).isSameAs(first);
    assertThat(tier.payload(Scope.ALL, Form.XML_FULL)).isNotSameAs(first);
    assertThat(stage.builds).hasValue(2);
  }

  @Test
  void change_isShownByTheNextRead_ofEveryFormOfWhatItTouches() {
    stage.applications.add("ORDERS");
    List<Scope> touched = List.of(Scope.ALL, Scope.DELTA, ORDERS, Scope.vip("orders"));
    for (int round = 1; round <= 3; round++) {
      change();
      for (Scope scope : touched) {
        for (Form form : Form.values()) {
          assertThat(text(tier.payload(scope, form))).isEqualTo("version " + round);
        }
      }
    }
  }

  @Test
  void change_leavesOtherScopesAlone() {
    stage.applications.add("PAYMENTS");
    List<Scope> others =
        List.of(
            Scope.application("payments"),
            Scope.vip("payments"),
            Scope.secureVip("orders"),
            Scope.vip("ORDERS"));
    others.forEach(this::read);
    change();

    assertThat(others).allSatisfy(scope -> assertThat(read(scope)).isEqualTo("version 0"));
    assertThat(stage.builds).hasValue(others.size());
  }

  @Test
  void changeWhileAPayloadIsBuilt_isShownByTheNextRead() throws Exception {
    Stage.Hold hold = stage.holdNext();
    Future<Payload> slow = Stage.reading(tier, Scope.ALL);
    hold.awaitReached();
    change();
    hold.release();

    assertThat(text(slow.get(20, SECONDS))).as("it was asked before").isEqualTo("version 0");
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
  }

  @Test
  void readThatWaitsForABuildOlderThanAChange_isNotServedThatBuild() throws Exception {
    Stage.Hold hold = stage.holdNext();
    Future<Payload> first = Stage.reading(tier, Scope.ALL);
    hold.awaitReached();
    change();
    Future<Payload> second = Stage.reading(tier, Scope.ALL);
    stage.awaitWaitingReader(2);
    hold.release();

    assertThat(text(second.get(20, SECONDS))).isEqualTo("version 1");
    assertThat(text(first.get(20, SECONDS))).isEqualTo("version 0");
  }

  @Test
  void twoReadersAtOnce_buildOnce() throws Exception {
    Stage.Hold hold = stage.holdNext();
    Future<Payload> first = Stage.reading(tier, Scope.ALL);
    hold.awaitReached();
    Future<Payload> second = Stage.reading(tier, Scope.ALL);
    stage.awaitWaitingReader(2);
    hold.release();

    assertThat(second.get(20, SECONDS)).isSameAs(first.get(20, SECONDS));
    assertThat(stage.builds).hasValue(1);
  }

  @Test
  void changeBeforeTheShelfIsThere_isShown() {
    stage.onNextExists(this::change); // no shelf can be marked yet

    assertThat(read(Scope.ALL)).isEqualTo("version 1");
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
    assertThat(stage.builds).hasValue(1);
  }

  @Test
  void changeBetweenShelfAndBuild_isShown_andTheBuildIsGoodForIt() {
    stage.beforeNextReading(this::change);

    assertThat(read(Scope.ALL)).isEqualTo("version 1");
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
    assertThat(stage.builds).hasValue(1);
  }

  @Test
  void pruneWhileAPayloadIsBuilt_losesNoChange() throws Exception {
    Stage.Hold hold = stage.holdNext();
    Future<Payload> slow = Stage.reading(tier, Scope.ALL);
    hold.awaitReached();
    time.advance(Duration.ofHours(1));
    tier.prune();
    change();
    hold.release();

    assertThat(text(slow.get(20, SECONDS))).isEqualTo("version 0");
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
  }

  @Test
  void pruneWhileAnOldPayloadIsReplaced_losesNoChange() throws Exception {
    read(Scope.ALL);
    time.advance(Duration.ofHours(1));
    Stage.Hold hold = stage.holdNext();
    Future<Payload> slow = Stage.reading(tier, Scope.ALL);
    hold.awaitReached();
    tier.prune();
    change();
    hold.release();
    slow.get(20, SECONDS);

    assertThat(read(Scope.ALL)).isEqualTo("version 1");
  }

  @Test
  void oldPayload_isBuiltAnewForItsLeaseTimes_andDroppedWhenNobodyAsks() {
    Payload first = tier.payload(Scope.ALL, Form.JSON_FULL);
    time.advance(Duration.ofSeconds(90));
    tier.prune();
    assertThat(tier.payload(Scope.ALL, Form.JSON_FULL)).isSameAs(first);

    time.advance(Duration.ofNanos(1));
    assertThat(tier.payload(Scope.ALL, Form.JSON_FULL)).isNotSameAs(first);
    tier.prune();
    assertThat(tier.size()).isEqualTo(1);

    time.advance(Duration.ofSeconds(91));
    tier.prune();
    assertThat(tier.size()).isZero();
  }

  @Test
  void unknownApplication_isNotRemembered_andIsSeenAtOnceWhenItRegisters() {
    assertThat(read(ORDERS)).isNull();
    assertThat(tier.size()).isZero();

    stage.applications.add("ORDERS");
    change();
    assertThat(read(ORDERS)).isEqualTo("version 1");

    stage.applications.remove("ORDERS");
    change();
    assertThat(read(ORDERS)).isNull();
  }

  @Test
  void applicationThatLeavesWhileItsPayloadIsBuilt_isSeenAtOnceWhenItReturns() {
    stage.applications.add("ORDERS");
    stage.beforeNextReading(() -> stage.applications.remove("ORDERS"));
    assertThat(read(ORDERS)).isNull();

    stage.applications.add("ORDERS");
    change();
    assertThat(read(ORDERS)).isEqualTo("version 1");
  }

  @Test
  void change_marksEachAddressOfALookupList_theOldOnesToo() {
    InstanceInfo before = draft("orders", "a").vipAddress("a,b").secureVipAddress("s,t").build();
    InstanceInfo after = draft("orders", "a").vipAddress("c,d").secureVipAddress("u").build();
    List<Scope> touched =
        List.of(
            Scope.vip("a"),
            Scope.vip("b"),
            Scope.vip("c"),
            Scope.vip("d"),
            Scope.secureVip("s"),
            Scope.secureVip("t"),
            Scope.secureVip("u"));
    List<Scope> untouched = List.of(Scope.vip("s"), Scope.secureVip("a"), Scope.vip(""));
    touched.forEach(this::read);
    untouched.forEach(this::read);

    stage.change(tier, before, after);

    assertThat(touched).allSatisfy(scope -> assertThat(read(scope)).isEqualTo("version 1"));
    assertThat(untouched).allSatisfy(scope -> assertThat(read(scope)).isEqualTo("version 0"));
  }

  @Test
  void change_ofAnInstanceWithoutAddresses_marksTheRest() {
    read(Scope.ALL);
    stage.change(tier, null, draft("orders", "a").vipAddress(null).build());

    assertThat(read(Scope.ALL)).isEqualTo("version 1");
  }

  @Test
  void scopes_areNoMoreThanTheMaximum_andADroppedOneMissesNoChange() {
    tier = holding(8);
    read(Scope.ALL);
    IntStream.range(0, 100).mapToObj(i -> Scope.vip("v" + i)).forEach(this::read);
    assertThat(tier.size()).isEqualTo(8);

    change();
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
  }

  @Test
  void buildThatFails_isTriedAgainByTheNextRead() {
    stage.beforeNextReading(
        () -> {
          throw new IllegalStateException("cannot encode");
        });
    assertThatThrownBy(() -> read(Scope.ALL)).hasMessage("cannot encode");

    assertThat(read(Scope.ALL)).isEqualTo("version 0");
    assertThat(stage.builds).hasValue(2);
  }

  @Test
  void buildThatFails_afterAChange_doesNotServeTheOldPayload() {
    read(Scope.ALL);
    change();
    stage.afterNextReading(
        () -> {
          throw new IllegalStateException("cannot encode");
        });
    assertThatThrownBy(() -> read(Scope.ALL)).hasMessage("cannot encode");

    assertThat(read(Scope.ALL)).isEqualTo("version 1");
  }
}
