// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationCheckTest {

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("Missing instanceId", d -> d.instanceId("").hostName(null)),
        refusal("Missing hostname", d -> d.hostName("")),
        refusal("Missing ip address", d -> d.ipAddr(null)),
        refusal("Missing appName", d -> d.app("")),
        refusal("Missing appName", d -> d.app(null)),
        refusal(
            "Mismatched appName, expecting ORDERS but was OTHER",
            d -> d.app("other").dataCenter(null)),
        refusal("Missing dataCenterInfo", d -> d.dataCenter(null)),
        refusal("Missing dataCenterInfo Name", d -> d.dataCenter(null).unnamedDataCenter()),
        refusal("Missing hostname", d -> d.hostName(null).ipAddr(null).app(null)));
  }

  private static Arguments refusal(String message, UnaryOperator<InstanceDraft> spoil) {
    return Arguments.of(message, spoil);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void accept_incomplete_isRefusedWithTheProtocolsMessage(
      String message, UnaryOperator<InstanceDraft> spoil) {
    InstanceDraft draft = spoil.apply(draft("orders", "a"));

    assertThatThrownBy(() -> RegistrationCheck.accept(draft, "orders"))
        .isInstanceOf(InvalidRegistrationException.class)
        .hasMessage(message);
  }

  @Test
  void accept_appInAnyCase_isUpperCase() throws Exception {
    assertThat(RegistrationCheck.accept(draft("oRders", "a"), "Orders").app()).isEqualTo("ORDERS");
  }

  @Test
  void accept_noInstanceId_usesTheHostAndLeavesTheFieldOut() throws Exception {
    InstanceInfo accepted =
        RegistrationCheck.accept(draft("orders", "a").instanceId(null).hostName("h"), "orders");

    assertThat(accepted.id().id()).isEqualTo("h");
    assertThat(accepted.instanceId()).isNull();
  }

  @Test
  void accept_idInMetadata_isFilledIn_withTheHostUnlessItStartsWithIt() throws Exception {
    InstanceDraft plain =
        draft("orders", null).hostName("h").metadata(Map.of("instanceId", "8080"));
    InstanceDraft prefixed =
        draft("orders", null).hostName("h").metadata(Map.of("instanceId", "h-8080"));
    InstanceDraft empty = draft("orders", "").hostName("h").metadata(Map.of("instanceId", "8080"));

    assertThat(RegistrationCheck.accept(empty, "orders").id().id()).isEqualTo("h");
    assertThat(RegistrationCheck.accept(plain, "orders").instanceId()).isEqualTo("h:8080");
    assertThat(RegistrationCheck.accept(prefixed, "orders").instanceId()).isEqualTo("h-8080");
  }

  @Test
  void accept_amazonWithoutMachineId_getsTheRegistryId_butAnEmptyOneStays() throws Exception {
    InstanceDraft absent =
        draft("orders", "a").dataCenter(new DataCenter(DataCenter.Name.AMAZON, Map.of()));
    InstanceDraft empty =
        draft("orders", "a")
            .dataCenter(new DataCenter(DataCenter.Name.AMAZON, Map.of("instance-id", "")));

    assertThat(RegistrationCheck.accept(absent, "orders").dataCenter().metadata())
        .containsExactly(Map.entry("instance-id", "a"));
    assertThat(RegistrationCheck.accept(empty, "orders").dataCenter().metadata())
        .containsExactly(Map.entry("instance-id", ""));
  }
}
