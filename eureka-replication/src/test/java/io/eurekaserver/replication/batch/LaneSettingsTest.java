// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaneSettingsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final BackoffSettings BACKOFF = new BackoffSettings(SECOND, SECOND);

  @Test
  void defaults_areThoseOfTheProtocol() {
    LaneSettings defaults = LaneSettings.defaults();

    assertThat(defaults.capacity()).isEqualTo(10_000);
    assertThat(defaults.batchSize()).isEqualTo(250);
    assertThat(defaults.maxBatchingDelay()).isEqualTo(Duration.ofMillis(500));
    assertThat(defaults.network().first()).isEqualTo(Duration.ofMillis(100));
    assertThat(defaults.congestion().first()).isEqualTo(SECOND);
  }

  @Test
  void new_outOfRange_saysWhatAndWhy() {
    assertBad(10, 0, SECOND, SECOND, "the batch size must be at least 1, not 0");
    assertBad(9, 10, SECOND, SECOND, "the capacity must not be less than the batch size, 10,");
    assertBad(9, 9, SECOND, SECOND.plusNanos(1), "the batching delay must not be shorter");
  }

  private static void assertBad(
      int capacity, int batchSize, Duration delay, Duration urgent, String message) {
    UrgentPause pause = new UrgentPause(Duration.ZERO, Duration.ZERO, urgent);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LaneSettings(capacity, batchSize, delay, pause, BACKOFF, BACKOFF))
        .withMessageStartingWith(message);
  }

  @Test
  void urgentPause_growsWithTheBatchBeforeUpToTheLongest() {
    UrgentPause pause = LaneSettings.defaults().urgentPause();

    assertThat(pause.nanosAfter(0)).isEqualTo(millis(20));
    assertThat(pause.nanosAfter(1)).isEqualTo(millis(20));
    assertThat(pause.nanosAfter(2)).isEqualTo(millis(22));
    assertThat(pause.nanosAfter(41)).isEqualTo(millis(100));
    assertThat(pause.nanosAfter(42)).isEqualTo(millis(100));
    assertThat(pause.nanosAfter(Integer.MAX_VALUE)).isEqualTo(millis(100));
  }

  private static long millis(int millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  @Test
  void urgentPause_atMost_boundsBothEnds() {
    UrgentPause pause = new UrgentPause(SECOND, SECOND, SECOND.multipliedBy(3));

    assertThat(pause.atMost(SECOND.multipliedBy(2)).longest()).isEqualTo(SECOND.multipliedBy(2));
    assertThat(pause.atMost(SECOND.multipliedBy(9))).isEqualTo(pause);
    assertThat(pause.atMost(Duration.ZERO).nanosAfter(9)).isZero();
  }

  @Test
  void urgentPause_outOfRange_saysWhatAndWhy() {
    assertBadPause(SECOND.negated(), Duration.ZERO, "the urgent pause must not be negative");
    assertBadPause(SECOND, SECOND.negated(), "the urgent pause must not shrink");
    assertBadPause(SECOND.plusNanos(1), SECOND, "the longest urgent pause must not be shorter");
  }

  private static void assertBadPause(Duration shortest, Duration each, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UrgentPause(shortest, each, SECOND))
        .withMessageStartingWith(message);
  }

  @Test
  void backoff_outOfRange_saysWhatAndWhy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackoffSettings(Duration.ZERO, SECOND))
        .withMessage("the first back-off must be positive, not PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackoffSettings(SECOND, Duration.ZERO))
        .withMessageStartingWith("the longest back-off must not be shorter than the first");
  }
}
