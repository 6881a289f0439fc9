// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes too often is held back and summed up; nothing new is ever lost. */
class RepeatsTest {

  private final Logged log = new Logged();

  @BeforeEach
  void threeAMinute() {
    log.format(LogFormat.TEXT);
  }

  private List<String> messages() {
    return log.lines().stream().map(line -> line.replaceFirst(".* - ", "")).toList();
  }

  @Test
  void repeats_ofOneTemplate_areSummedUpWhenTheMinuteEnds() {
    for (int i = 1; i <= 135; i++) {
      log.log(Level.ERROR, "Peer {} failed", null, i);
    }
    assertThat(messages()).containsExactly("Peer 1 failed", "Peer 2 failed", "Peer 3 failed");
    log.nanos += Repeats.WINDOW;
    log.stdout.tell(false);
    assertThat(messages()).last().isEqualTo("Peer 135 failed ... 132 more in the last minute");
    assertThat(log.lines()).last().asString().contains(" ERROR ").contains("a.Logger");
  }

  @Test
  void repeats_afterTheMinute_areWrittenAgain_andTheSumComesBefore() {
    for (int i = 1; i <= 5; i++) {
      log.log(Level.INFO, "n {}", null, i);
    }
    log.nanos += Repeats.WINDOW;
    log.log(Level.INFO, "n {}", null, 6);
    log.stdout.tell(true);
    assertThat(messages())
        .containsExactly("n 1", "n 2", "n 3", "n 5 ... 2 more in the last minute", "n 6");
  }

  @Test
  void repeats_otherTemplatesAndFailures_areNotHeldBack() {
    for (int i = 0; i < 4; i++) {
      log.log(Level.ERROR, "failed", new IllegalStateException("a"));
    }
    log.log(Level.ERROR, "failed", new IllegalArgumentException("b"));
    log.log(Level.ERROR, "failed otherwise", null);
    assertThat(log.text()).contains("IllegalArgumentException: b", "failed otherwise");
  }

  @Test
  void repeats_ofDebug_areAllWritten() {
    for (int i = 0; i < 10; i++) {
      log.log(Level.DEBUG, "detail", null);
    }
    assertThat(messages()).hasSize(10);
  }

  /**
   * A flood of different messages makes the table forget, but the sum of what it forgets is told.
   */
  @Test
  void repeats_moreKindsThanThereIsRoomFor_areAllWrittenOnce() {
    for (int i = 0; i < 5; i++) {
      log.log(Level.WARN, "old", null);
    }
    for (int i = 0; i < 3 * Repeats.MOST_KINDS; i++) {
      log.log(Level.WARN, "kind " + i, null);
    }
    assertThat(messages()).hasSize(3 + 1 + 3 * Repeats.MOST_KINDS);
    assertThat(messages()).contains("old ... 2 more in the last minute");
  }

  @Test
  void repeats_withoutALimit_areAllWritten() {
    log.stdout.apply(new LogSettings(LogFormat.TEXT, 0, AccessSettings.defaults()));
    for (int i = 0; i < 200; i++) {
      log.log(Level.INFO, "again", null);
    }
    assertThat(messages()).hasSize(200);
  }
}
