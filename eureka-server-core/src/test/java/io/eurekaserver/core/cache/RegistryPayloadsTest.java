// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static io.eurekaserver.core.testing.Instances.draft;
import static io.eurekaserver.core.testing.Instances.instance;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.testing.ManualTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryPayloadsTest {

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final RegistryPayloads payloads =
      new RegistryPayloads(registry.view(), CacheSettings.defaults(), time);

  private void register(String app, String id, String vip) {
    registry.register(draft(app, id).vipAddress(vip).build(), Origin.CLIENT);
  }

  private String text(Scope scope, Form form) {
    return new String(payloads.build(scope, form).plain().toByteArray(), UTF_8);
  }

  private List<byte[]> segments(Scope scope) {
    return payloads.build(scope, Form.JSON_FULL).plain().segments();
  }

  @Test
  void build_emptyRegistry_isTheEmptyDocument() {
    assertThat(text(Scope.ALL, Form.JSON_FULL))
        .isEqualTo(
            "{\"applications\":{\"versions__delta\":\"1\",\"apps__hashcode\":\"\",\"application\":[]}}");
  }

  @ParameterizedTest
  @EnumSource(Scope.Kind.class)
  void build_changeWhileTheRegistryIsRead_isNotSaidToBeShown(Scope.Kind kind) {
    register("orders", "a", "orders");
    RegistryView changing =
        (RegistryView)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RegistryView.class},
                (proxy, method, arguments) -> {
                  Object read = method.invoke(registry.view(), arguments);
                  if (List.of("applications", "application", "delta").contains(method.getName())) {
                    register("orders", "b", "orders");
                  }
                  return read;
                });
    Payload built =
        new RegistryPayloads(changing, CacheSettings.defaults(), time)
            .build(new Scope(kind, "ORDERS"), Form.JSON_FULL);

    assertThat(built.version()).isEqualTo(1);
  }

  @Test
  void build_listOfAddresses_isNoAddressItself() {
    register("orders", "a", "v,w");

    assertThat(text(Scope.vip("w"), Form.JSON_FULL)).contains("ORDERS");
    assertThat(text(Scope.vip("v,w"), Form.JSON_FULL)).doesNotContain("ORDERS");
  }

  @Test
  void build_carriesTheVersionItShows() {
    register("orders", "a", "v");
    register("orders", "b", "v");

    assertThat(payloads.build(Scope.ALL, Form.JSON_FULL).version()).isEqualTo(2);
    assertThat(payloads.build(Scope.DELTA, Form.JSON_FULL).version()).isEqualTo(2);
    assertThat(payloads.build(Scope.vip("v"), Form.JSON_FULL).version()).isEqualTo(2);
  }

  @Test
  void build_eachInstanceIsEncodedOnce_andSharedByAllPayloads() {
    register("orders", "a", "v");
    List<byte[]> all = segments(Scope.ALL);
    byte[] encoded =
        all.stream().max(java.util.Comparator.comparingInt(s -> s.length)).orElseThrow();

    for (Scope scope :
        List.of(Scope.ALL, Scope.DELTA, Scope.application("orders"), Scope.vip("v"))) {
      assertThat(segments(scope)).anyMatch(segment -> segment == encoded);
    }
  }

  @Test
  void build_afterAChange_reusesWhatDidNotChange() {
    register("orders", "a", "v");
    register("orders", "b", "v");
    List<byte[]> before = segments(Scope.ALL);

    registry.cancel(new InstanceId("orders", "a"), Origin.CLIENT);
    List<byte[]> after = segments(Scope.ALL);

    assertThat(after)
        .filteredOn(segment -> new String(segment, UTF_8).contains("\"instanceId\":\"b\""))
        .singleElement()
        .satisfies(shared -> assertThat(before).anyMatch(segment -> segment == shared));
  }

  @Test
  void build_renewalShows_whenTheEncodedBytesAreTooOld() {
    register("orders", "a", "v");
    long registered = ManualTime.START_MILLIS;
    assertThat(text(Scope.ALL, Form.JSON_FULL)).contains("\"lastRenewalTimestamp\":" + registered);

    time.advance(Duration.ofSeconds(91));
    registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT));

    assertThat(text(Scope.ALL, Form.JSON_FULL))
        .contains("\"lastRenewalTimestamp\":" + (registered + 91_000));
  }

  @Test
  void build_vipList_matchesEachAddressAndOnlyWholeOnes() {
    register("orders", "a", "one,two");
    register("orders", "b", "onetwo");

    assertThat(text(Scope.vip("two"), Form.JSON_FULL)).contains("UP_1_", "\"a\"");
    assertThat(text(Scope.vip("one"), Form.JSON_FULL)).contains("UP_1_", "\"a\"");
    assertThat(text(Scope.vip("nobody"), Form.JSON_FULL))
        .isEqualTo(
            "{\"applications\":{\"versions__delta\":\"-1\",\"apps__hashcode\":\"\",\"application\":[]}}");
  }

  @Test
  void build_deltaCountsItsGenerations() {
    register("orders", "a", "v");

    assertThat(text(Scope.DELTA, Form.JSON_FULL)).contains("\"versions__delta\":\"1\"");
    assertThat(text(Scope.DELTA, Form.XML_FULL)).contains("<versions__delta>2</versions__delta>");
  }

  @Test
  void build_applicationThatIsGone_isNothing() {
    assertThat(payloads.exists(Scope.application("orders"))).isFalse();
    assertThat(payloads.build(Scope.application("orders"), Form.JSON_FULL)).isNull();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void gzip_isTheSameDocument(Form form) throws IOException {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.register(instance("payments", "b"), Origin.CLIENT);
    Payload payload = payloads.build(Scope.ALL, form);

    ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
    payload.gzip().writeTo(gzipped);
    GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(gzipped.toByteArray()));

    assertThat(Arrays.equals(unzipped.readAllBytes(), payload.plain().toByteArray())).isTrue();
    assertThat(payload.gzip()).isSameAs(payload.gzip());
    assertThat(payload.gzip().length()).isEqualTo(gzipped.size());
  }
}
