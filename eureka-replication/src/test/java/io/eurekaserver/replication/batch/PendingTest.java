// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What cannot be shown with tasks that agree with each other as those of replication do. */
class PendingTest {

  /** The third replaces the second and is covered by the first. */
  private record Odd(int number) implements Task<Odd> {

    @Override
    public Object key() {
      return "key";
    }

    @Override
    public boolean isUrgent() {
      return false;
    }

    @Override
    public Duration lifetime() {
      return Duration.ofDays(1);
    }

    @Override
    public boolean replaces(Odd earlier) {
      return number == 3 && earlier.number == 2;
    }

    @Override
    public boolean isCoveredBy(Odd earlier) {
      return number == 3 && earlier.number == 1;
    }
  }

  /** Else both would be gone, and one that is older than either would have to stand for them. */
  @Test
  void add_replacesOneAndIsCoveredByAnother_stays() {
    Pending<Odd> pending = new Pending<>();
    assertThat(pending.add(new Queued<>(new Odd(1), 0))).isZero();
    assertThat(pending.add(new Queued<>(new Odd(2), 0))).isZero();
    assertThat(pending.add(new Queued<>(new Odd(3), 0))).isEqualTo(1);

    assertThat(pending.poll().task()).isEqualTo(new Odd(1));
    assertThat(pending.poll().task()).isEqualTo(new Odd(3));
    assertThat(pending.isEmpty()).isTrue();
  }
}
