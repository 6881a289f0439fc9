// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.delta;

import static io.eurekaserver.core.model.ActionType.ADDED;
import static io.eurekaserver.core.model.ActionType.DELETED;
import static io.eurekaserver.core.model.ActionType.MODIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.core.testing.Threads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeltaLogTest {

  private static final Duration RETENTION = Duration.ofMinutes(3);

  private final ManualTime time = new ManualTime();
  private final DeltaLog log = with(RETENTION);

  private DeltaLog with(Duration retention) {
    return new DeltaLog(new DeltaSettings(false, retention, Duration.ofSeconds(30)), time);
  }

  private void append(String app, String id, ActionType action) {
    log.append(Instances.draft(app, id).actionType(action).build());
  }

  private static List<String> told(DeltaLog.Cut cut) {
    return cut.applications().stream()
        .flatMap(app -> app.instances().stream())
        .map(i -> i.id() + " " + i.actionType())
        .toList();
  }

  @Test
  void cut_ofNothing_isEmpty() {
    assertThat(log.cut().applications()).isEmpty();
    log.prune();
    assertThat(log.size()).isZero();
  }

  @Test
  void cut_holdsTheLastStateOfEach_atThePositionOfItsLastChange_deletedLast() {
    append("b", "1", ADDED);
    append("a", "1", ADDED);
    append("a", "2", ADDED);
    append("a", "3", ADDED);
    append("a", "3", DELETED);
    append("a", "2", DELETED);
    append("a", "1", MODIFIED);
    append("a", "4", ADDED);
    append("a", "5", ADDED);
    append("a", "4", MODIFIED);
    append("a", "2", ADDED);
    append("a", "1", DELETED);

    assertThat(told(log.cut()))
        .containsExactly(
            "A/5 ADDED", "A/4 MODIFIED", "A/2 ADDED", "A/3 DELETED", "A/1 DELETED", "B/1 ADDED");
    assertThat(log.size()).isEqualTo(12);
  }

  @Test
  void cut_sameIdInTwoApplications_areTwo() {
    append("a", "1", ADDED);
    append("b", "1", DELETED);

    assertThat(told(log.cut())).containsExactly("A/1 ADDED", "B/1 DELETED");
  }

  @Test
  void prune_forgetsWhatIsOlderThanTheRetention_notWhatIsJustAsOld() {
    append("a", "1", ADDED);
    time.advanceSeconds(1);
    append("a", "2", ADDED);
    time.advance(RETENTION);
    log.prune();
    assertThat(told(log.cut())).containsExactly("A/2 ADDED");
    assertThat(log.size()).isEqualTo(1);

    time.advance(Duration.ofNanos(1));
    log.prune();
    assertThat(told(log.cut())).isEmpty();

    append("a", "3", ADDED);
    assertThat(told(log.cut())).containsExactly("A/3 ADDED");
    assertThat(log.size()).isEqualTo(1);
  }

  @Test
  void prune_keepsWhatFollowsAYoungerEntry_andRetentionMayBeForEver() {
    DeltaLog eternal = with(Duration.ofMillis(Long.MAX_VALUE));
    eternal.append(Instances.instance("a", "1"));
    time.advance(Duration.ofDays(36_500));
    eternal.prune();

    assertThat(eternal.size()).isEqualTo(1);
  }

  @Test
  void cut_readAfterTheLogGrewAndWasPruned_isStillThatOfItsMoment() {
    append("a", "1", ADDED);
    append("a", "2", ADDED);
    DeltaLog.Cut cut = log.cut();

    append("a", "1", DELETED);
    time.advance(RETENTION.plusNanos(1));
    log.prune();
    append("a", "9", ADDED);
    log.prune();

    assertThat(told(cut)).containsExactly("A/1 ADDED", "A/2 ADDED");
    assertThat(told(cut)).as("it may be read again").hasSize(2);
    assertThat(told(log.cut())).containsExactly("A/9 ADDED");
  }

  /** Cuts are read on other threads while the log grows at one end and is pruned at the other. */
  @Test
  void cut_readWhileTheLogGrowsAndIsPruned_isAnUnbrokenRunThatEndsAtItsMoment() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Future<?> writer =
        Threads.RACE.start(
            () -> {
              for (int i = 1; i <= 50_000; i++) {
                synchronized (log) {
                  append("a", Integer.toString(i), ADDED);
                  time.advance(RETENTION.dividedBy(40));
                  log.prune();
                }
              }
              done.set(true);
              return null;
            });
    while (!done.get() && !writer.isDone()) {
      DeltaLog.Cut cut;
      int size;
      synchronized (log) {
        cut = log.cut();
        size = log.size();
      }
      List<String> ids = told(cut);
      assertThat(ids).hasSize(size);
      for (int i = 1; i < size; i++) {
        assertThat(number(ids.get(i))).isEqualTo(number(ids.get(i - 1)) + 1);
      }
    }
    writer.get();
  }

  private static int number(String told) {
    return Integer.parseInt(told.substring("A/".length(), told.indexOf(' ')));
  }
}
