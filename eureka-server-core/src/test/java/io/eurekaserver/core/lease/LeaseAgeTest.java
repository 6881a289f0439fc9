// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static io.eurekaserver.core.testing.Instances.draft;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.testing.Threads;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How old a lease is, as other registries are told. */
class LeaseAgeTest {

  private static final long DURATION = SECONDS.toNanos(90);
  private static final LeaseTerm PLAIN = new LeaseTerm(DURATION, 0, 30);
  private static final LeaseTerm DOUBLED = new LeaseTerm(DURATION, DURATION, 30);
  private static final InstanceInfo INSTANCE =
      draft("orders", "a").leaseInfo(new LeaseInfo(30, 90, 5_000, 5_000, 0, 0)).build();

  @Test
  void sinceRenewal_countsFromTheRegistration_thenFromTheRenewal_notFromItsBonus() {
    for (LeaseTerm term : new LeaseTerm[] {PLAIN, DOUBLED}) {
      Lease lease = new Lease(term, INSTANCE, 100);
      assertThat(lease.sinceRenewal(150)).isEqualTo(50);

      lease.renew(200);
      assertThat(lease.sinceRenewal(250)).isEqualTo(50);
    }
  }

  @Test
  void sinceRenewal_doesNotSeeWhatWasForgiven_howeverOften_untilTheNextRenewal() {
    for (LeaseTerm term : new LeaseTerm[] {PLAIN, DOUBLED}) {
      Lease lease = new Lease(term, INSTANCE, 0);
      lease.renew(10);
      lease.forgive(SECONDS.toNanos(30), SECONDS.toNanos(60));
      lease.forgive(SECONDS.toNanos(30), SECONDS.toNanos(100));
      assertThat(lease.sinceRenewal(SECONDS.toNanos(100))).isEqualTo(SECONDS.toNanos(100) - 10);

      lease.renew(SECONDS.toNanos(101));
      assertThat(lease.sinceRenewal(SECONDS.toNanos(102))).isEqualTo(SECONDS.toNanos(1));
    }
  }

  @Test
  void isKept_untilTheTimeIsUp_orWouldBe_hadNothingBeenForgiven() {
    Lease lease = new Lease(PLAIN, INSTANCE, 0);
    assertThat(lease.isKept(DURATION)).isTrue();
    assertThat(lease.isKept(DURATION + 1)).isFalse();

    lease.forgive(50, DURATION + 1);
    assertThat(lease.isExpired(DURATION + 1)).isFalse();
    assertThat(lease.isKept(DURATION + 1)).isFalse();

    Lease doubled = new Lease(DOUBLED, INSTANCE, 0);
    assertThat(doubled.isKept(DURATION + 1)).as("never renewed, so not doubled").isFalse();
    doubled.renew(1);
    assertThat(doubled.isKept(DURATION + 1)).isTrue();
  }

  @Test
  void aged_isALeaseThatWasRenewedThen() {
    Lease plain = Lease.aged(PLAIN, INSTANCE, 1_000, 400);
    Lease doubled = Lease.aged(DOUBLED, INSTANCE, 1_000, 400);

    assertThat(plain.sinceRenewal(1_000)).isEqualTo(doubled.sinceRenewal(1_000)).isEqualTo(400);
    assertThat(plain.isExpired(600 + DURATION)).isFalse();
    assertThat(plain.isExpired(601 + DURATION)).isTrue();
    assertThat(doubled.isExpired(600 + 2 * DURATION)).isFalse();
    assertThat(doubled.isExpired(601 + 2 * DURATION)).isTrue();
  }

  @Test
  void renewAged_movesForwardOnly() {
    Lease lease = new Lease(PLAIN, INSTANCE, 0);
    lease.renewAged(1_000, 400);
    assertThat(lease.sinceRenewal(1_000)).isEqualTo(400);
    lease.renewAged(1_000, 500);
    assertThat(lease.sinceRenewal(1_000)).isEqualTo(400);
    lease.renewAged(1_000, -500);
    assertThat(lease.sinceRenewal(1_000)).as("nothing comes from the future").isZero();
  }

  /**
   * The interleaving: a renewal finds the old lease, and sets its time while that gives way. Either
   * it fails, and is tried on the successor, or the successor has it.
   */
  @Test
  void giveWayTo_noSuccessfulRenewalIsLost() throws Exception {
    for (int round = 1; round <= 2_000; round++) {
      Lease old = new Lease(PLAIN, INSTANCE, 0);
      Lease successor = Lease.aged(PLAIN, INSTANCE, 5, 5);
      AtomicLong renewed = new AtomicLong();
      Threads.RACE.run(
          2,
          thread -> {
            if (thread == 0) {
              old.giveWayTo(successor);
              return;
            }
            for (int now = 1; now <= 20 && old.renew(now); now++) {
              renewed.set(now);
            }
          });

      assertThat(old.renew(30)).isFalse();
      assertThat(successor.sinceRenewal(20)).isEqualTo(20 - renewed.get());
    }
  }
}
