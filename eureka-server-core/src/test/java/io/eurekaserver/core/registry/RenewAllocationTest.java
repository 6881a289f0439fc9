// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.testing.Instances.DIRTY;
import static io.eurekaserver.core.testing.Instances.instance;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.ManualTime;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The hot path makes no garbage: counted by the JVM, not timed. */
class RenewAllocationTest {

  private static final int RENEWALS = 100_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), new ManualTime().asRegistryTime(), "");

  private long bytesAllocatedBy(int renewals, Heartbeat beat) {
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < renewals; i++) {
      if (registry.renew(beat) != RenewOutcome.RENEWED) {
        throw new AssertionError("not renewed");
      }
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** The least of several rounds: the JVM itself may put something on a thread's account. */
  private long leastOf(int rounds, Heartbeat beat) {
    return LongStream.generate(() -> bytesAllocatedBy(RENEWALS, beat))
        .limit(rounds)
        .min()
        .orElse(-1);
  }

  @Test
  void renew_allocatesNothing_withAndWithoutAnOverride() {
    registry.register(instance("orders", "plain"), Origin.CLIENT);
    registry.register(instance("orders", "overridden"), Origin.CLIENT);
    registry.overrideStatus(
        new StatusChange(
            new InstanceId("orders", "overridden"),
            InstanceStatus.OUT_OF_SERVICE,
            OptionalLong.empty(),
            Origin.OPERATOR));

    for (String id : new String[] {"plain", "overridden"}) {
      Heartbeat beat = Heartbeat.of("ORDERS", id, OptionalLong.of(DIRTY), Origin.CLIENT);
      bytesAllocatedBy(1_000, beat); // classes load, counters get their cells

      assertThat(leastOf(5, beat)).isZero();
    }
  }
}
