// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.OUT_OF_SERVICE;
import static io.eurekaserver.core.model.InstanceStatus.UP;
import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.core.testing.Threads;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A renewal that is about to settle a status, and somebody who holds the commit lock before it. */
class SettlingRaceTest {

  private static final InstanceId A = new InstanceId("orders", "a");

  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), new ManualTime().asRegistryTime(), "");

  /** Renews an instance whose status must change, with a change that comes just before. */
  private RenewOutcome renewAfter(Runnable change) throws Exception {
    registry.register(instance("orders", "a"), Origin.CLIENT);
    registry.learnOverride(A, OUT_OF_SERVICE, Origin.PEER);
    AtomicReference<Thread> renewing = new AtomicReference<>();
    Future<RenewOutcome> renewal;
    synchronized (registry.state().commitLock) {
      renewal =
          Threads.RACE.start(
              () -> {
                renewing.set(Thread.currentThread());
                return registry.renew(
                    Heartbeat.of("ORDERS", "a", OptionalLong.empty(), Origin.CLIENT));
              });
      awaitBlocked(renewing);
      change.run();
    }
    return renewal.get(20, TimeUnit.SECONDS);
  }

  private static void awaitBlocked(AtomicReference<Thread> thread) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (thread.get() == null || thread.get().getState() != Thread.State.BLOCKED) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("the renewal does not wait");
      }
      Thread.onSpinWait();
    }
  }

  private String hash() {
    return registry.view().statusCounts().hashCodeText();
  }

  @Test
  void nothingBetween_theStatusSettles() throws Exception {
    assertThat(renewAfter(() -> {})).isEqualTo(RenewOutcome.RENEWED);

    assertThat(hash()).isEqualTo("OUT_OF_SERVICE_1_");
    assertThat(registry.view().version()).isEqualTo(3);
  }

  @Test
  void registrationBetween_theOldLeaseSettlesNothing() throws Exception {
    renewAfter(() -> registry.register(instance("orders", "a"), Origin.CLIENT));

    assertThat(hash()).isEqualTo("OUT_OF_SERVICE_1_");
    assertThat(registry.view().version()).isEqualTo(3);
  }

  @Test
  void cancelBetween_nothingComesBack() throws Exception {
    renewAfter(() -> registry.cancel(A, Origin.CLIENT));

    assertThat(hash()).isEmpty();
    assertThat(registry.view().applications()).isEmpty();
    assertThat(registry.view().version()).isEqualTo(3);
  }

  @Test
  void removalOfTheOverrideBetween_settlesNothing() throws Exception {
    StatusChange removal = new StatusChange(A, UP, OptionalLong.empty(), Origin.OPERATOR);
    renewAfter(() -> registry.removeOverride(removal));

    assertThat(hash()).isEqualTo("UP_1_");
    assertThat(registry.view().version()).isEqualTo(3);
  }
}
