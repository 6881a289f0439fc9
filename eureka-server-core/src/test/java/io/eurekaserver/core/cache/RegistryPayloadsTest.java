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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryPayloadsTest {

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final RegistryPayloads payloads =
      new RegistryPayloads(registry.view(), CacheSettings.defaults(), time);

  @BeforeEach
  void tellOfChanges() {
    registry.tell(payloads);
  }

  private void register(String app, String id, String vip) {
    registry.register(draft(app, id).vipAddress(vip).secureVipAddress(vip).build(), Origin.CLIENT);
  }

  private String text(Scope scope, Form form) {
    return new String(payloads.build(scope, form).plain().toByteArray(), UTF_8);
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
    RegistryPayloads read = new RegistryPayloads(changing, CacheSettings.defaults(), time);
    registry.tell(read);
    register("orders", "a", "ORDERS");
    Payload built = read.build(new Scope(kind, "ORDERS"), Form.JSON_FULL);

    assertThat(registry.view().version()).isGreaterThan(1);
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
  void build_afterAChange_reusesWhatIsFarFromIt() {
    for (int i = 100; i < 200; i++) {
      register("orders", "a" + i, "v");
    }
    List<byte[]> before = gzipSegments();

    registry.cancel(new InstanceId("ORDERS", "a150"), Origin.CLIENT);
    List<byte[]> after = gzipSegments();

    long shared = after.stream().filter(s -> before.stream().anyMatch(b -> b == s)).count();
    assertThat(before).hasSizeGreaterThan(6);
    assertThat(after.size() - shared)
        .as("new pieces: the frame around, the changed leaf, and at most the one behind it")
        .isLessThanOrEqualTo(5 + 2);
  }

  private List<byte[]> gzipSegments() {
    return payloads.build(Scope.ALL, Form.JSON_FULL).gzip().segments();
  }

  @Test
  void build_renewalShows_whenTheEncodedBytesAreTooOld() {
    register("orders", "a", "v");
    long registered = ManualTime.START_MILLIS;
    assertThat(text(Scope.ALL, Form.JSON_FULL)).contains("\"lastRenewalTimestamp\":" + registered);

    time.advance(Duration.ofSeconds(91));
    registry.renew(Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT));
    payloads.refreshTimes();

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
