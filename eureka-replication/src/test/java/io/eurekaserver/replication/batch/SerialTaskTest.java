// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.replication.schedule.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SerialTaskTest {

  private final ManualScheduler time = new ManualScheduler();

  @Test
  void wake_manyTimesBeforeItRuns_runsOnce() {
    SerialTask task = new SerialTask(time, () -> {});
    task.wake();
    task.wake();
    task.wake();
    time.runDue();

    assertThat(time.tasksRun()).isEqualTo(1);
  }

  /** If it were handed to the scheduler before it has ended, it could run twice at a time. */
  @Test
  void wake_whileItRuns_isHandedOnWhenItHasEnded() {
    List<@Nullable Duration> handedOn = new ArrayList<>();
    SerialTask[] task = new SerialTask[1];
    task[0] =
        new SerialTask(
            time,
            () -> {
              if (handedOn.isEmpty()) {
                task[0].wake();
                task[0].wake();
              }
              handedOn.add(time.untilNext());
            });
    task[0].wake();
    time.runDue();

    assertThat(handedOn).containsExactly(null, null);
  }

  @Test
  void run_throws_canBeWokenAgain() {
    SerialTask task =
        new SerialTask(
            time,
            () -> {
              throw new IllegalStateException("on purpose");
            });
    task.wake();
    time.runDue();
    task.wake();
    time.runDue();

    assertThat(time.tasksRun()).isEqualTo(2);
  }
}
