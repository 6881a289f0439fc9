// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final InstanceId A = new InstanceId("ORDERS", "a");
  private static final InstanceId B = new InstanceId("ORDERS", "b");
  private static final InstanceId C = new InstanceId("ORDERS", "c");

  private final ManualTime time = new ManualTime();
  private final Marks<String> marks =
      new Marks<>(new MarkSettings(Duration.ofMinutes(10), 2), time);

  @Test
  void put_again_makesAMarkTheNewest() {
    marks.put(A, "1", time.read());
    marks.put(B, "2", time.read());
    marks.put(A, "3", time.read());
    marks.put(C, "4", time.read());

    assertThat(marks.get(B)).isNull();
    assertThat(marks.asMap()).containsEntry(A, "3").containsEntry(C, "4").hasSize(2);
    assertThat(marks.dropped()).isEqualTo(1);
  }

  @Test
  void put_agedMark_livesForTheRestOfItsTime_andOneTooOldNotAtAll() {
    time.advance(Duration.ofHours(1));
    marks.put(A, "young", time.read() - Duration.ofMinutes(9).toNanos());
    marks.put(B, "old", time.read() - Duration.ofMinutes(11).toNanos());
    assertThat(marks.get(A)).isEqualTo("young");
    assertThat(marks.get(B)).isNull();

    time.advance(Duration.ofMinutes(2));
    assertThat(marks.get(A)).isNull();
    assertThat(marks.remove(A)).isNull();
    assertThat(marks.asMap()).isEmpty();
  }

  @Test
  void prune_freesWhatIsOver_alsoBehindAYoungerMark_inTheEnd() {
    marks.put(A, "younger", time.read());
    marks.put(B, "older", time.read() - Duration.ofMinutes(5).toNanos());
    time.advance(Duration.ofMinutes(6));
    marks.prune();
    assertThat(marks.asMap()).containsOnlyKeys(A);

    time.advance(Duration.ofMinutes(6));
    marks.prune();
    assertThat(marks.size()).isZero();
    assertThat(marks.dropped()).as("in their time").isZero();
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarkSettings(Duration.ofMillis(-1), 1))
        .withMessageContaining("time to live");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarkSettings(Duration.ofHours(1), 0))
        .withMessageContaining("limit");
    assertThat(MarkSettings.OFF.isOn()).isFalse();
    assertThat(MarkSettings.defaults()).isEqualTo(new MarkSettings(Duration.ofHours(1), 100_000));
  }
}
