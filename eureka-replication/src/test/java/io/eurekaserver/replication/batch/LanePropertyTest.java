// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static io.eurekaserver.replication.batch.SendResult.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.eurekaserver.replication.batch.TestTask.Kind;
import io.eurekaserver.replication.schedule.ManualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;

/** Whatever is submitted, answered, and however time passes. */
class LanePropertyTest {

  private static final int TRIES = 500;
  private static final int LARGE = 10_000;
  private static final int BATCH = 3;

  /** 20 ms, and 2 for each of two more in a whole batch. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(24);

  /** Thousands of lanes drop tasks here; what they log says nothing. */
  @BeforeContainer
  static void silence() {
    ((Logger) LoggerFactory.getLogger(DropLog.class)).setLevel(Level.OFF);
  }

  @AfterContainer
  static void speakAgain() {
    ((Logger) LoggerFactory.getLogger(DropLog.class)).setLevel(null);
  }

  /** One thing that happens. */
  sealed interface Step {
    /** Somebody submits. */
    record Submit(String key, Kind kind, Duration lifetime) implements Step {}

    /** The receiver answers, if it was asked. */
    record Answer(SendResult result) implements Step {}

    /** Time passes. */
    record Wait(int millis) implements Step {}
  }

  private static Arbitrary<Step> submit(Arbitrary<Integer> lifetimes) {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d"), Arbitraries.of(Kind.class), lifetimes)
        .as((key, kind, millis) -> new Step.Submit(key, kind, Duration.ofMillis(millis)));
  }

  private static Arbitrary<List<Step>> steps(Arbitrary<Integer> lifetimes) {
    return Arbitraries.frequencyOf(
            Tuple.of(6, submit(lifetimes)),
            Tuple.of(2, Arbitraries.of(SendResult.class).map(Step.Answer::new)),
            Tuple.of(2, Arbitraries.integers().between(0, 700).map(Step.Wait::new)))
        .list()
        .ofMaxSize(80);
  }

  @Provide
  Arbitrary<List<Step>> mortal() {
    return steps(Arbitraries.integers().between(0, 3_000));
  }

  @Provide
  Arbitrary<List<Step>> immortal() {
    return steps(Arbitraries.just(Integer.MAX_VALUE));
  }

  @Property(tries = TRIES)
  void roomy_everyTaskSentOnceInOrderOrNeedless(@ForAll("immortal") List<Step> steps) {
    LaneModel model = new LaneModel(LARGE, BATCH);
    steps.forEach(model::take);
    model.settle();

    model.assertEveryTaskIsExplained();
  }

  @Property(tries = TRIES)
  void mortal_accountsCloseAndOrderIsKept(@ForAll("mortal") List<Step> steps) {
    LaneModel model = new LaneModel(LARGE, BATCH);
    steps.forEach(model::take);
    model.settle();
  }

  /** Batches that hold more if they are not urgent change nothing of what must be true. */
  @Property(tries = TRIES)
  void roomySender_everyTaskSentOnceInOrderOrNeedless(@ForAll("immortal") List<Step> steps) {
    LaneModel model = new LaneModel(LARGE, BATCH, 3);
    steps.forEach(model::take);
    model.settle();

    model.assertEveryTaskIsExplained();
  }

  @Property(tries = TRIES)
  void tight_accountsCloseAndOrderIsKept(@ForAll("mortal") List<Step> steps) {
    LaneModel model = new LaneModel(4, BATCH);
    steps.forEach(model::take);
    model.settle();
  }

  @Property(tries = TRIES)
  void closed_nothingStaysBehind(@ForAll("mortal") List<Step> steps) {
    LaneModel model = new LaneModel(10, BATCH);
    steps.forEach(model::take);
    model.close();
  }

  /** A receiver that answers at once sees every task in time. */
  @Property(tries = TRIES)
  void healthy_noTaskWaitsLongerThanItsPause(@ForAll("immortal") List<Step> steps) {
    ManualScheduler time = new ManualScheduler();
    PromptSender sender = new PromptSender(time.ticker());
    Lane<TestTask> lane =
        new Lane<>("peer", LaneRig.small(LARGE, BATCH), sender, time, new Random(1));
    for (Step step : steps) {
      if (step instanceof Step.Submit submit) {
        lane.submit(sender.next(submit.key(), submit.kind()));
      } else if (step instanceof Step.Wait wait) {
        time.advance(Duration.ofMillis(wait.millis()));
      }
    }
    time.advance(Duration.ofMillis(500));

    assertThat(lane.report().waiting()).isZero();
    assertThat(sender.longest(false)).isLessThanOrEqualTo(Duration.ofMillis(500));
    assertThat(sender.longest(true)).isLessThanOrEqualTo(LONGEST_PAUSE);
    assertThat(lane.report().counts().sent()).isEqualTo(sender.sent());
  }

  /** Applies steps to a lane and knows what must come of them. */
  private static final class LaneModel {

    private final LaneRig rig;
    private final LaneHistory history;
    private final int capacity;

    LaneModel(int capacity, int batchSize) {
      this(capacity, batchSize, 1);
    }

    LaneModel(int capacity, int batchSize, int roominess) {
      this.capacity = capacity;
      rig = new LaneRig(LaneRig.small(capacity, batchSize));
      history = new LaneHistory(batchSize * roominess, capacity == LARGE);
      rig.sender.roominess = roominess;
      rig.sender.onSend =
          batch -> {
            history.sent(batch);
            assertThat(batch.stream().filter(TestTask::isUrgent).count())
                .isLessThanOrEqualTo(batchSize);
          };
    }

    void take(Step step) {
      if (step instanceof Step.Submit submit) {
        history.submitted(rig.submit(submit.key(), submit.kind(), submit.lifetime()));
      } else if (step instanceof Step.Wait wait) {
        rig.advanceMillis(wait.millis());
      } else if (step instanceof Step.Answer answer && rig.sender.isBusy()) {
        history.answered(answer.result());
        rig.answer(answer.result());
      }
      rig.assertBalanced();
      assertThat(rig.lane.report().waiting()).isLessThanOrEqualTo(2L * capacity + 3 * BATCH);
    }

    /** All goes well from now on. */
    void settle() {
      for (int i = 0; i < 200 && rig.lane.report().waiting() > 0; i++) {
        take(new Step.Wait(500));
        take(new Step.Answer(DELIVERED));
      }
      LaneReport end = rig.lane.report();
      assertThat(end.waiting()).isZero();
      assertThat(end.lag()).isZero();
      assertThat(end.counts().discarded()).isZero();
      assertThat(end.counts().sent()).isEqualTo(history.delivered());
      assertThat(end.counts().failed()).isEqualTo(history.refused());
    }

    void close() {
      LaneReport end = closed();
      assertThat(end.waiting()).isZero();
      assertThat(end.counts().accepted()).isEqualTo(end.counts().settled());
      assertThat(rig.time.untilNext()).isNull();
    }

    private LaneReport closed() {
      var closed = rig.lane.close();
      rig.time.runDue();
      return closed.join();
    }

    void assertEveryTaskIsExplained() {
      assertThat(rig.counts().coalesced()).isEqualTo(history.countNeedless());
      assertThat(rig.counts().expired() + rig.counts().overflowed()).isZero();
    }
  }
}
