// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static io.eurekaserver.core.testing.Instances.draft;
import static io.eurekaserver.core.testing.Instances.instance;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.testing.Threads;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final long DURATION = SECONDS.toNanos(90);
  private static final LeaseTerm TERM = new LeaseTerm(DURATION, 0, 30);
  private static final LeaseTerm DOUBLED = new LeaseTerm(DURATION, DURATION, 30);
  private static final long WALL = 5_000_000;

  private static Lease lease(LeaseTerm term, long now) {
    LeaseInfo times = new LeaseInfo(30, 90, WALL, WALL, 0, WALL);
    return new Lease(term, draft("orders", "a").leaseInfo(times).build(), now);
  }

  @Test
  void isExpired_onlyWhenOlderThanItsDuration_onAnySideOfTheTickersZero() {
    for (long now : new long[] {-DURATION - 7, -1, 0, DURATION}) {
      Lease lease = lease(TERM, now);

      assertThat(lease.isExpired(now + DURATION)).isFalse();
      assertThat(lease.endIfExpired(now + DURATION)).isFalse();
      assertThat(lease.isExpired(now + DURATION + 1)).isTrue();
      assertThat(lease.endIfExpired(now + DURATION + 1)).isTrue();
    }
  }

  @Test
  void renew_startsTheDurationAnew_andAddsTheBonus() {
    Lease plain = lease(TERM, 0);
    Lease doubled = lease(DOUBLED, 0);
    assertThat(doubled.isExpired(DURATION + 1)).as("never renewed, so not doubled").isTrue();

    assertThat(plain.renew(10)).isTrue();
    assertThat(doubled.renew(10)).isTrue();

    assertThat(plain.isExpired(10 + DURATION)).isFalse();
    assertThat(plain.isExpired(11 + DURATION)).isTrue();
    assertThat(doubled.isExpired(10 + 2 * DURATION)).isFalse();
    assertThat(doubled.isExpired(11 + 2 * DURATION)).isTrue();
  }

  @Test
  void renew_ofAThreadThatReadItsTimeEarlier_doesNotTakeBackALaterRenewal() {
    Lease lease = lease(TERM, 0);
    assertThat(lease.renew(100)).isTrue();

    assertThat(lease.renew(50)).isTrue();

    assertThat(lease.endIfExpired(51 + DURATION)).isFalse();
    assertThat(lease.isExpired(100 + DURATION)).isFalse();
  }

  @Test
  void end_isFinal() {
    Lease lease = lease(TERM, 0);
    lease.end();

    assertThat(lease.renew(1)).isFalse();
    assertThat(lease.isExpired(1)).isTrue();
    assertThat(lease.endIfExpired(DURATION * 2)).as("it had already ended").isFalse();
    lease.forgive(1_000, 2);
    assertThat(lease.isExpired(3)).isTrue();
  }

  @Test
  void forgive_takesTheLostTimeOffItsAge_butGivesNoMoreThanARenewal() {
    for (LeaseTerm term : new LeaseTerm[] {TERM, DOUBLED}) {
      long life = DURATION + term.renewalBonusNanos();
      Lease before = lease(term, 0);
      before.renew(0);
      before.forgive(300, 1_000);
      assertThat(before.isExpired(300 + life)).isFalse();
      assertThat(before.isExpired(301 + life)).isTrue();

      Lease meanwhile = lease(term, 0);
      meanwhile.renew(900);
      meanwhile.forgive(300, 1_000);
      assertThat(meanwhile.isExpired(1_000 + life)).isFalse();
      assertThat(meanwhile.isExpired(1_001 + life)).isTrue();

      Lease after = lease(term, 0);
      after.renew(1_200);
      after.forgive(300, 1_000);
      assertThat(after.isExpired(1_201 + life)).isTrue();
    }
  }

  @Test
  void instanceNow_showsTheLastRenewal_andIsTheCommittedObjectWhileThereWasNone() {
    Lease lease = lease(TERM, 7);
    InstanceInfo committed = lease.instance();
    assertThat(lease.instanceNow()).isSameAs(committed);

    lease.renew(7 + SECONDS.toNanos(20));
    assertThat(lease.instanceNow().leaseInfo().lastRenewalTimestamp()).isEqualTo(WALL + 20_000);
    assertThat(lease.instance()).isSameAs(committed);

    InstanceInfo changed = instance("orders", "a");
    lease.replaceInstance(changed);
    assertThat(lease.instance()).isSameAs(changed);
  }

  /**
   * The interleaving: an evictor that read its time early ends the lease while renewals with later
   * times succeed. Whatever the order, a lease that ended by a time had no successful renewal
   * within its duration before that time.
   */
  @Test
  void renewAgainstEndIfExpired_noSuccessfulRenewalIsLost() throws Exception {
    for (int round = 0; round < 80; round++) {
      int seed = round;
      List<Raced> leases = Stream.generate(Raced::new).limit(400).toList();
      Threads.RACE.run(
          2,
          thread -> {
            SplittableRandom random = new SplittableRandom(seed * 2L + thread);
            leases.forEach(lease -> lease.race(thread == 0, random));
          });
      for (Raced lease : leases) {
        assertThat(lease.isSound()).as("seed %d: %s", seed, lease).isTrue();
      }
    }
  }

  /** A lease, the newest of its successful renewals, and by which time it was ended, if it was. */
  private static final class Raced {
    private static final long LIFE = 5;
    private final Lease lease = lease(new LeaseTerm(LIFE, 0, 30), 0);
    private final AtomicInteger arrived = new AtomicInteger();
    private long renewed; // written by the thread that renews
    private long ended = Long.MAX_VALUE; // written by the thread that evicts

    /** Both threads come together at each lease, so that they meet in it. */
    void race(boolean evict, SplittableRandom random) {
      arrived.incrementAndGet();
      for (int spins = 0; arrived.get() < 2; spins++) {
        if (spins > 1_000) {
          LockSupport.parkNanos(1_000);
        }
      }
      for (int i = random.nextInt(40); i > 0; i--) {
        Thread.onSpinWait(); // now one comes a little earlier, now the other
      }
      for (int i = 0; i < 4; i++) {
        long now = LIFE + random.nextLong(2 * LIFE);
        if (evict && lease.endIfExpired(now)) {
          ended = now;
        } else if (!evict && lease.renew(now)) {
          renewed = Math.max(renewed, now);
        }
      }
    }

    boolean isSound() {
      return ended - renewed > LIFE;
    }

    @Override
    public String toString() {
      return "renewed at " + renewed + ", ended by " + ended;
    }
  }
}
