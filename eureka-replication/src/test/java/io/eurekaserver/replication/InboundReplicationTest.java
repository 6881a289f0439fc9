// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistryCounter;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.replication.protocol.ReplicationBatchDecoder;
import io.eurekaserver.replication.protocol.ReplicationItem;
import io.eurekaserver.replication.protocol.ReplicationResult;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundReplicationTest {

  private static final BatchSource STOCK = new BatchSource("10.0.0.7", OptionalLong.empty());

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final InboundReplication inbound = new InboundReplication(registry, time);
  private final ReplicationBatchDecoder decoder =
      new ReplicationBatchDecoder(new InstanceDecoder(time), 100);

  private List<ReplicationItem> items(String... items) throws Exception {
    String batch = "{\"replicationList\":[" + String.join(",", items) + "]}";
    return decoder.decode(new ByteArrayInputStream(batch.getBytes(UTF_8)), UTF_8);
  }

  private List<Integer> apply(String... items) throws Exception {
    return inbound.apply(STOCK, items(items)).stream().map(ReplicationResult::statusCode).toList();
  }

  private static String registration(String app, String fields) {
    return "{\"appName\":\"A\",\"id\":\"ignored\",\"action\":\"Register\",\"instanceInfo\":"
        + "{\"app\":\""
        + app
        + "\",\"instanceId\":\"n\",\"ipAddr\":\"10.0.0.1\","
        + "\"dataCenterInfo\":{\"name\":\"MyOwn\"},"
        + fields
        + "}}";
  }

  /** One instance, {@code A/a}, with lastDirtyTimestamp 1000 (protocol, section 6.3). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'appName':'A','id':'a','action':'Heartbeat'} | 200",
        "{'appName':'a','id':'a','lastDirtyTimestamp':1000,'action':'Heartbeat'} | 200",
        "{'appName':'A','id':'a','lastDirtyTimestamp':1,'action':'Heartbeat'} | 409",
        "{'appName':'A','id':'a','lastDirtyTimestamp':2000,'action':'Heartbeat'} | 404",
        "{'appName':'A','id':'b','action':'Heartbeat'} | 404",
        "{'appName':'A','id':'a','lastDirtyTimestamp':'x','action':'Heartbeat'} | 400",
        "{'appName':'A','id':'a','action':'Cancel'} | 200",
        "{'appName':'A','id':'b','action':'Cancel'} | 404",
        "{'appName':'A','id':'a','status':'DOWN','action':'StatusUpdate'} | 200",
        "{'appName':'A','id':'b','status':'DOWN','action':'StatusUpdate'} | 404",
        "{'appName':'A','id':'a','status':'down','action':'StatusUpdate'} | 500",
        "{'appName':'A','id':'a','action':'StatusUpdate'} | 500",
        "{'appName':'A','id':'a','lastDirtyTimestamp':1,'action':'DeleteStatusOverride'} | 200",
        "{'appName':'A','id':'a','status':'UP','action':'DeleteStatusOverride'} | 500",
        "{'appName':'A','id':'a','lastDirtyTimestamp':1,'status':'x','action':'DeleteStatusOverride'} | 500",
        "{'appName':'A','id':'b','lastDirtyTimestamp':1,'action':'DeleteStatusOverride'} | 404",
        "{'appName':'A','id':'a'} | 500",
        "{'id':'a','action':'Cancel'} | 500",
        "{'appName':'A','action':'Cancel'} | 404",
        "{'appName':'A','id':'a','action':'Register'} | 500",
        "{} | 500",
      })
  void apply_oneItem(String item, int status) throws Exception {
    registry.register(Instances.instance("A", "a"), Origin.CLIENT);

    assertThat(apply(item.replace('\'', '"'))).containsExactly(status);
  }

  @Test
  void register_complete_isRegisteredUnderItsOwnIdAsAReplica() throws Exception {
    assertThat(apply(registration("A", "\"hostName\":\"h\""))).containsExactly(200);
    assertThat(registry.view().instance(new InstanceId("A", "n"))).isNotNull();
    assertThat(registry.counters().direct(RegistryCounter.REGISTER)).isZero();
  }

  @Test
  void register_incomplete_isReportedAndNotRegistered() throws Exception {
    assertThat(apply(registration("A", "\"sid\":\"na\""))).containsExactly(400);
    assertThat(apply(registration("B", "\"hostName\":\"h\""))).containsExactly(400);
    assertThat(registry.view().applications()).isEmpty();
  }

  /** What would be lost otherwise: the later items of a batch with one bad item in it. */
  @Test
  void apply_oneFails_theRestIsCarriedOut() throws Exception {
    LocalRegistry failing = mock(LocalRegistry.class);
    when(failing.view()).thenReturn(registry.view());
    when(failing.cancelCopy(any(), any(), any())).thenThrow(new IllegalStateException("a fault"));
    when(failing.renew(any())).thenReturn(io.eurekaserver.core.registry.RenewOutcome.RENEWED);

    List<ReplicationResult> results =
        new InboundReplication(failing, time)
            .apply(
                STOCK,
                items(
                    "{\"appName\":\"A\",\"id\":\"a\",\"action\":\"Cancel\"}",
                    "{\"appName\":\"A\",\"id\":\"a\",\"action\":\"Heartbeat\"}"));

    assertThat(results).extracting(ReplicationResult::statusCode).containsExactly(500, 200);
  }

  /** The sender takes the instance over: it must not be older than what the batch made of it. */
  @Test
  void conflict_showsTheInstanceAsTheBatchLeavesIt() throws Exception {
    registry.register(Instances.instance("A", "a"), Origin.CLIENT);

    List<ReplicationResult> results =
        inbound.apply(
            STOCK,
            items(
                "{\"appName\":\"A\",\"id\":\"a\",\"lastDirtyTimestamp\":1,\"action\":\"Heartbeat\"}",
                "{\"appName\":\"A\",\"id\":\"a\",\"status\":\"DOWN\",\"action\":\"StatusUpdate\"}"));

    assertThat(results.get(0).entity()).isNotNull();
    assertThat(results.get(0).entity().status()).isEqualTo(InstanceStatus.DOWN);
    assertThat(results.get(1).entity()).isNull();
  }

  @Test
  void heartbeat_newerWithOverride_learnsTheOverride() throws Exception {
    registry.register(Instances.instance("A", "a"), Origin.CLIENT);

    apply(
        "{\"appName\":\"A\",\"id\":\"a\",\"lastDirtyTimestamp\":9000,"
            + "\"overriddenStatus\":\"OUT_OF_SERVICE\",\"action\":\"Heartbeat\"}");

    assertThat(registry.view().overrides())
        .containsEntry(new InstanceId("A", "a"), InstanceStatus.OUT_OF_SERVICE);
  }
}
