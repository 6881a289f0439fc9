// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.replication.protocol.ReplicationBatchDecoder;
import io.eurekaserver.replication.protocol.ReplicationResult;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Copies that come late: each of these defects was found by the simulation. */
class LateCopiesTest {

  private static final InstanceId ID = new InstanceId("A", "n");
  private static final String CANCEL = "{\"appName\":\"A\",\"id\":\"n\",\"action\":\"Cancel\"}";

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(
          RegistrySettings.defaults().with(MarkSettings.defaults()), time.asRegistryTime(), "");
  private final InboundReplication inbound = new InboundReplication(registry, time);
  private final ReplicationBatchDecoder decoder =
      new ReplicationBatchDecoder(new InstanceDecoder(time), 100);

  private List<Integer> batch(String sender, int number, String... items) throws Exception {
    String body = "{\"replicationList\":[" + String.join(",", items) + "]}";
    return inbound
        .apply(
            new BatchSource(sender, OptionalLong.of(number)),
            decoder.decode(new ByteArrayInputStream(body.getBytes(UTF_8)), UTF_8))
        .stream()
        .map(ReplicationResult::statusCode)
        .toList();
  }

  private static String registration(long version) {
    return "{\"appName\":\"A\",\"id\":\"n\",\"action\":\"Register\",\"instanceInfo\":"
        + "{\"app\":\"A\",\"instanceId\":\"n\",\"hostName\":\"h\",\"ipAddr\":\"10.0.0.1\","
        + "\"dataCenterInfo\":{\"name\":\"MyOwn\"},\"lastDirtyTimestamp\":"
        + version
        + "}}";
  }

  private static String cancelOf(long version) {
    return CANCEL.replace("{\"appName\"", "{\"lastDirtyTimestamp\":" + version + ",\"appName\"");
  }

  private static String heartbeat(long version) {
    return "{\"appName\":\"A\",\"id\":\"n\",\"action\":\"Heartbeat\",\"lastDirtyTimestamp\":"
        + version
        + "}";
  }

  private boolean isRegistered() {
    return registry.view().instance(ID) != null;
  }

  @Test
  void batch_doubledOrOvertaken_isLeftOut() throws Exception {
    batch("b", 1, registration(5));
    batch("b", 3, CANCEL);

    assertThat(batch("b", 1, registration(5))).containsExactly(409);
    assertThat(batch("b", 2, registration(6))).containsExactly(409);
    assertThat(batch("b", 3, registration(6))).containsExactly(409);

    assertThat(isRegistered()).isFalse();
    assertThat(inbound.lateBatches()).isEqualTo(3);
  }

  @Test
  void batches_ofOtherSenders_areCountedEachForItself() throws Exception {
    assertThat(batch("b", 7, registration(5))).containsExactly(200);
    assertThat(batch("c", 1, registration(6))).containsExactly(200);
  }

  @Test
  void register_afterTheSendersOwnCancel_isNoLateCopy() throws Exception {
    batch("b", 1, registration(5));

    assertThat(batch("b", 2, CANCEL, registration(5))).containsExactly(200, 200);
    assertThat(isRegistered()).isTrue();
  }

  @Test
  void register_ofAnotherSenderAfterTheCancel_isRefusedUnlessItIsNewer() throws Exception {
    batch("b", 1, registration(5), CANCEL);

    assertThat(batch("c", 1, registration(5))).containsExactly(409);
    assertThat(batch("c", 2, registration(6))).containsExactly(200);
  }

  @Test
  void heartbeat_thatMayHaveWaitedSinceBeforeTheCancel_provesNothing() throws Exception {
    batch("b", 1, registration(5), CANCEL);
    time.advanceSeconds(60);

    assertThat(batch("c", 1, heartbeat(5), registration(5))).containsExactly(404, 409);
  }

  @Test
  void heartbeat_longAfterTheCancel_provesThatTheClientLives() throws Exception {
    batch("b", 1, registration(5), CANCEL);
    time.advanceSeconds(101);

    assertThat(batch("c", 1, heartbeat(5), registration(5))).containsExactly(404, 200);
  }

  /** Seed 660: that a sender once told of a cancel says nothing of a later one. */
  @Test
  void register_afterTheSendersOwnCancelAndALaterOneElsewhere_isRefused() throws Exception {
    batch("b", 1, registration(5), CANCEL);
    registry.register(Instances.draft("A", "n").lastDirtyTimestamp(8).build(), Origin.CLIENT);
    registry.cancel(ID, Origin.CLIENT);

    assertThat(batch("b", 2, registration(6))).containsExactly(409);
  }

  /** A node that stood still read it late, and passed it on at once. */
  @Test
  void heartbeat_ofAnOlderVersionThanWasCancelled_provesNothing() throws Exception {
    batch("b", 1, registration(5), CANCEL);
    time.advanceSeconds(101);

    assertThat(batch("c", 1, heartbeat(4), registration(4))).containsExactly(404, 409);
  }

  /** Seed 1364: the older instance passed for the newer one, and nobody sent that any more. */
  @Test
  void override_ofANewerVersionThanIsHere_doesNotMakeItNewer() throws Exception {
    batch("b", 1, registration(5));

    batch(
        "b",
        2,
        "{\"appName\":\"A\",\"id\":\"n\",\"action\":\"StatusUpdate\",\"status\":\"DOWN\","
            + "\"lastDirtyTimestamp\":6}");

    assertThat(registry.view().instance(ID).status()).isEqualTo(InstanceStatus.DOWN);
    assertThat(batch("b", 3, heartbeat(6))).as("asks for version 6").containsExactly(404);
  }

  @Test
  void cancel_ofAnOlderVersion_doesNotEndANewerOne() throws Exception {
    batch("b", 1, registration(6));

    assertThat(batch("c", 1, cancelOf(5))).containsExactly(200);

    assertThat(isRegistered()).isTrue();
  }

  @Test
  void cancel_beforeTheRegistrationThatItEnded_keepsThatAway() throws Exception {
    batch("c", 1, cancelOf(5));

    assertThat(batch("b", 1, registration(5))).containsExactly(409);
    assertThat(batch("b", 2, registration(6))).containsExactly(200);
  }
}
