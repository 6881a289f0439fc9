// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** What is encoded and decoded again is the same instance, whatever clients put into it. */
class RoundTripTest {

  private static final int TRIES = 400;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void json_anyText_comesBack(@ForAll("anyInstance") InstanceInfo instance) throws Exception {
    assertSame(roundTrip(instance, Form.JSON_FULL), instance);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void xml_textThatXmlCanTell_comesBack(@ForAll("xmlInstance") InstanceInfo instance)
      throws Exception {
    assertSame(roundTrip(instance, Form.XML_FULL), instance);
  }

  /** Whatever XML cannot tell, the rest of the document stays readable. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void xml_anyText_staysReadable(@ForAll("anyInstance") InstanceInfo instance) throws Exception {
    InstanceInfo back = roundTrip(instance, Form.XML_FULL);

    assertThat(back.id().id()).isEqualTo(xmlText(instance.id().id()));
    assertThat(back.port()).isEqualTo(instance.port());
    assertThat(back.leaseInfo()).isEqualTo(instance.leaseInfo());
    instance.metadata().forEach((key, value) -> assertEntry(back, key, value));
  }

  private static void assertEntry(InstanceInfo back, String key, String value) {
    if (!key.isEmpty()) {
      assertThat(back.metadata()).containsEntry(key, xmlText(value));
    }
  }

  private static String xmlText(String text) {
    return text.replaceAll("[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void compact_anyText_keepsWhatDiscoveryNeeds(@ForAll("xmlInstance") InstanceInfo instance)
      throws Exception {
    for (Form form : new Form[] {Form.JSON_COMPACT, Form.XML_COMPACT}) {
      InstanceInfo back = roundTrip(instance, form);

      assertThat(neededForDiscovery(back)).isEqualTo(neededForDiscovery(instance));
      assertThat(back.metadata()).isEmpty();
    }
  }

  private static List<Object> neededForDiscovery(InstanceInfo i) {
    return Arrays.asList(
        List.of(i.id(), i.hostName(), i.ipAddr(), i.status(), i.dataCenter().name()),
        List.of(i.port(), i.securePort(), i.lastUpdatedTimestamp()),
        Arrays.asList(i.instanceId(), i.vipAddress(), i.secureVipAddress(), i.asgName()),
        i.actionType());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void names_anyKey_comesBack(@ForAll("key") String key) {
    assertThat(XmlNames.unescape(XmlNames.escape(key))).isEqualTo(key);
  }

  private static InstanceInfo roundTrip(InstanceInfo instance, Form form)
      throws DecodeException, IOException {
    byte[] bytes = InstanceEncoder.document(instance, form);
    return Decoding.DECODER.decode(new ByteArrayInputStream(bytes), form.format()).build();
  }

  private static void assertSame(InstanceInfo actual, InstanceInfo expected) {
    assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    assertThat(actual.metadata().keySet()).containsExactlyElementsOf(expected.metadata().keySet());
  }

  @Provide
  Arbitrary<String> key() {
    return anyText().ofMinLength(1);
  }

  @Provide
  Arbitrary<InstanceInfo> anyInstance() {
    return instances(anyText(), anyText());
  }

  @Provide
  Arbitrary<InstanceInfo> xmlInstance() {
    return instances(anyText().map(RoundTripTest::xmlText), anyText().ofMinLength(1));
  }

  /** Everything but NUL, which is refused, and halves of surrogate pairs, which are no text. */
  private static StringArbitrary anyText() {
    return Arbitraries.strings()
        .withCharRange('\u0001', '\uD7FF')
        .withCharRange('\uE000', '\uFFFF')
        .withCharRange(' ', '~')
        .withChars("<>&\"'\\/_$:.-@#;\r\n\t\b\f\u0001\u001F\u007F\u0085\u2028\uFFFE\uFFFF中é")
        .ofMaxLength(12);
  }

  private static Arbitrary<InstanceInfo> instances(Arbitrary<String> text, Arbitrary<String> key) {
    Arbitrary<String> required = text.filter(value -> !value.isEmpty());
    Arbitrary<String> optional = text.injectNull(0.3);
    Arbitrary<Map<String, String>> map = Arbitraries.maps(key, text).ofMaxSize(5);
    Arbitrary<InstanceDraft> names =
        Combinators.combine(optional, required, required, required, required, map)
            .as(RoundTripTest::named);
    Arbitrary<InstanceDraft> urls =
        Combinators.combine(names, optional.list().ofSize(8)).as(RoundTripTest::withTexts);
    Arbitrary<InstanceDraft> numbers =
        Combinators.combine(urls, Arbitraries.longs().list().ofSize(6), leases())
            .as(RoundTripTest::withNumbers);
    return Combinators.combine(numbers, statuses(), statuses(), actions(), dataCenters(map))
        .as(
            (draft, status, override, action, dataCenter) ->
                draft
                    .status(status)
                    .overriddenStatus(override)
                    .actionType(action)
                    .dataCenter(dataCenter)
                    .build());
  }

  private static InstanceDraft named(
      String instanceId,
      String hostName,
      String app,
      String ipAddr,
      String sid,
      Map<String, String> metadata) {
    return InstanceInfo.draft()
        .instanceId(instanceId)
        .hostName(hostName)
        .app(app)
        .ipAddr(ipAddr)
        .sid(sid)
        .metadata(metadata);
  }

  private static InstanceDraft withTexts(InstanceDraft draft, List<String> texts) {
    String group = texts.get(0);
    return draft
        .appGroupName(group == null ? null : group.toUpperCase(Locale.ROOT))
        .homePageUrl(texts.get(1))
        .statusPageUrl(texts.get(2))
        .healthCheckUrl(texts.get(3))
        .secureHealthCheckUrl(texts.get(4))
        .vipAddress(texts.get(5))
        .secureVipAddress(texts.get(6))
        .asgName(texts.get(7));
  }

  private static InstanceDraft withNumbers(
      InstanceDraft draft, List<Long> numbers, LeaseInfo lease) {
    return draft
        .leaseInfo(lease)
        .port(new Port(numbers.get(0).intValue(), numbers.get(1) > 0))
        .securePort(new Port(numbers.get(2).intValue(), numbers.get(3) > 0))
        .countryId(numbers.get(1).intValue())
        .coordinatingDiscoveryServer(numbers.get(2) > 0)
        .lastDirtyTimestamp(numbers.get(4))
        .lastUpdatedTimestamp(numbers.get(5));
  }

  private static Arbitrary<LeaseInfo> leases() {
    Arbitrary<Long> times = Arbitraries.longs();
    return Combinators.combine(
            Arbitraries.integers(), Arbitraries.integers(), times, times, times, times)
        .as(LeaseInfo::new)
        .injectNull(0.2);
  }

  private static Arbitrary<InstanceStatus> statuses() {
    return Arbitraries.of(InstanceStatus.class);
  }

  private static Arbitrary<ActionType> actions() {
    return Arbitraries.of(ActionType.class).injectNull(0.3);
  }

  private static Arbitrary<DataCenter> dataCenters(Arbitrary<Map<String, String>> metadata) {
    return Combinators.combine(Arbitraries.of(DataCenter.Name.class), metadata)
        .as((name, map) -> new DataCenter(name, name == DataCenter.Name.AMAZON ? map : Map.of()));
  }
}
