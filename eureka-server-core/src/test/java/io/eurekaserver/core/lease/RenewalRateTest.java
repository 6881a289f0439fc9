// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.testing.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RenewalRateTest {

  private final RenewalRate rate = new RenewalRate();

  @Test
  void lastMinute_isTheLastFullOne() {
    rate.count();
    rate.count();
    assertThat(rate.lastMinute()).as("the first minute is not over").isZero();

    rate.roll();
    rate.count();
    assertThat(rate.lastMinute()).isEqualTo(2);

    rate.roll();
    assertThat(rate.lastMinute()).isEqualTo(1);
    rate.roll();
    assertThat(rate.lastMinute()).isZero();
  }

  @Test
  void rollWhileCounting_losesAndDoublesNothing() throws Exception {
    int counts = 2_000_000;
    AtomicLong rolled = new AtomicLong();
    CountDownLatch counting = new CountDownLatch(2);
    Threads.RACE.run(
        3,
        thread -> {
          if (thread > 0) {
            for (int i = 0; i < counts; i++) {
              rate.count();
            }
            counting.countDown();
          }
          while (thread == 0 && counting.getCount() > 0) {
            rate.roll();
            rolled.addAndGet(rate.lastMinute());
          }
        });
    rate.roll();

    assertThat(rolled.get() + rate.lastMinute()).isEqualTo(2L * counts);
  }
}
