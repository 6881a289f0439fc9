// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import static io.eurekaserver.core.model.InstanceStatus.DOWN;
import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.replication.protocol.ReplicationAction.DELETE_STATUS_OVERRIDE;
import static io.eurekaserver.replication.protocol.ReplicationAction.STATUS_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Instances;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which of two tasks of one instance is still worth sending. */
class PeerTaskTest {

  private static final InstanceInfo INSTANCE = Instances.instance("ORDERS", "a");
  private static final Duration LIFETIME = Duration.ofSeconds(30);

  private final PeerTask register = PeerTask.register(INSTANCE);
  private final PeerTask heartbeat = PeerTask.heartbeat(INSTANCE);
  private final PeerTask cancel = PeerTask.cancel(INSTANCE, LIFETIME);
  private final PeerTask outOfService = statusUpdate(OUT_OF_SERVICE);
  private final PeerTask removal = PeerTask.decision(DELETE_STATUS_OVERRIDE, INSTANCE, 0, LIFETIME);

  private static PeerTask statusUpdate(InstanceStatus status) {
    return PeerTask.decision(STATUS_UPDATE, Instances.instance("ORDERS", "a", status), 0, LIFETIME);
  }

  @Test
  void replaces_register_outdatesRegistrationsAndHeartbeatsOnly() {
    assertThat(register.replaces(register)).isTrue();
    assertThat(register.replaces(heartbeat)).isTrue();
    assertThat(register.replaces(cancel)).as("a clock set back needs the cancel").isFalse();
    assertThat(register.replaces(outOfService)).as("the override lives on its own").isFalse();
    assertThat(register.replaces(removal)).isFalse();
  }

  @Test
  void replaces_cancel_outdatesWhatTellsOfTheLease() {
    assertThat(cancel.replaces(register)).isTrue();
    assertThat(cancel.replaces(heartbeat)).isTrue();
    assertThat(cancel.replaces(cancel)).isTrue();
    assertThat(cancel.replaces(outOfService)).isFalse();
  }

  @Test
  void replaces_overrides_onlyTheSameOneAgain() {
    assertThat(outOfService.replaces(statusUpdate(OUT_OF_SERVICE))).isTrue();
    assertThat(outOfService.replaces(statusUpdate(DOWN))).isFalse();
    assertThat(outOfService.replaces(removal)).isFalse();
    assertThat(removal.replaces(outOfService)).isFalse();
  }

  @Test
  void isCoveredBy_heartbeatAfterRegistration_addsNothing() {
    assertThat(heartbeat.isCoveredBy(register)).isTrue();
    assertThat(heartbeat.isCoveredBy(cancel)).isFalse();
    assertThat(register.isCoveredBy(register)).isFalse();
  }

  @Test
  void lifetime_ofWhatRenews_isTheRenewalInterval() {
    InstanceInfo quick =
        Instances.draft("ORDERS", "a")
            .leaseInfo(io.eurekaserver.core.model.LeaseInfo.ofClient(7, 21))
            .build();

    assertThat(PeerTask.register(quick).lifetime()).isEqualTo(Duration.ofSeconds(7));
    assertThat(PeerTask.heartbeat(quick).lifetime()).isEqualTo(Duration.ofSeconds(7));
    assertThat(cancel.lifetime()).isEqualTo(LIFETIME);
  }

  @Test
  void isUrgent_allButHeartbeats() {
    assertThat(heartbeat.isUrgent()).isFalse();
    assertThat(register.isUrgent()).isTrue();
    assertThat(cancel.isUrgent()).isTrue();
    assertThat(outOfService.isUrgent()).isTrue();
  }
}
