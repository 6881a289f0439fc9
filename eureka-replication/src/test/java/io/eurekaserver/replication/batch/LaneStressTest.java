// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static io.eurekaserver.replication.batch.TestTask.Kind.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.eurekaserver.core.testing.Threads;
import io.eurekaserver.replication.batch.TestTask.Kind;
import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real threads: some submit, others run the pump, others answer. */
class LaneStressTest {

  private static final int SUBMITTERS = 4;
  private static final int KEYS_EACH = 20;
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(4);
  private final Ticker ticker = Ticker.systemTicker();
  private final OrderChecker order = new OrderChecker(50);
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger delivered = new AtomicInteger();
  private final AtomicReference<@Nullable AssertionError> wrong = new AtomicReference<>();
  private final Random answers = new Random(7);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  /** Threads of its own for the pump, the timers and the answers. */
  private final class PoolScheduler implements Scheduler {

    @Override
    public Ticker ticker() {
      return ticker;
    }

    @Override
    public void execute(Runnable task) {
      pool.execute(task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
      Future<?> timer = pool.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> timer.cancel(false);
    }
  }

  private CompletableFuture<SendResult> send(List<TestTask> batch) {
    check(batch);
    SendResult result = result();
    CompletableFuture<SendResult> answer = new CompletableFuture<>();
    Runnable complete =
        () -> {
          delivered.addAndGet(result == SendResult.DELIVERED ? batch.size() : 0);
          inFlight.decrementAndGet();
          answer.complete(result);
        };
    if (answers.nextBoolean()) {
      complete.run();
    } else {
      pool.execute(complete);
    }
    return answer;
  }

  /** A lane outlives the errors of its sender, so the first is kept for the test. */
  private void check(List<TestTask> batch) {
    try {
      assertThat(inFlight.incrementAndGet()).isEqualTo(1);
      order.sent(batch);
    } catch (AssertionError e) {
      wrong.compareAndSet(null, e);
    }
  }

  private SendResult result() {
    return switch (answers.nextInt(10)) {
      case 0 -> SendResult.REFUSED;
      case 1 -> SendResult.CONGESTED;
      case 2 -> SendResult.UNREACHABLE;
      default -> SendResult.DELIVERED;
    };
  }

  private Lane<TestTask> lane() {
    Duration millisecond = Duration.ofMillis(1);
    BackoffSettings backoff = new BackoffSettings(millisecond, millisecond.multipliedBy(4));
    LaneSettings settings =
        new LaneSettings(
            500,
            50,
            millisecond.multipliedBy(20),
            new UrgentPause(millisecond, millisecond.dividedBy(20), millisecond.multipliedBy(3)),
            backoff,
            backoff);
    return new Lane<>("peer", settings, this::send, new PoolScheduler(), new Random(1));
  }

  private void submitFor(Lane<TestTask> lane, int submitter) {
    Random random = new Random(submitter);
    long end = ticker.read() + TimeUnit.SECONDS.toNanos(1);
    for (int number = 0; ticker.read() - end < 0; number++) {
      String key = submitter + "-" + random.nextInt(KEYS_EACH);
      lane.submit(TestTask.of(key, KINDS.get(random.nextInt(KINDS.size())), number));
    }
  }

  /**
   * A submission that is seen by nobody would wait for ever; a second pump would break the order.
   */
  @Test
  void lane_manyThreads_keepsOrderAndAccountsAndForgetsNothing() throws Exception {
    Lane<TestTask> lane = lane();
    Threads.RACE.run(SUBMITTERS, submitter -> submitFor(lane, submitter));
    LaneReport end = lane.drain(Duration.ofSeconds(20)).get(30, TimeUnit.SECONDS);

    assertThat(wrong).hasNullValue();
    assertThat(end.waiting()).isZero();
    assertThat(end.counts().discarded()).isZero();
    assertThat(end.counts().settled()).isEqualTo(end.counts().accepted());
    assertThat(end.counts().sent()).isPositive().isEqualTo(delivered.get());
  }

  /** Two threads at a time leave tasks in a lane that goes to rest again and again. */
  @Test
  void lane_submissionsMeetPumpGoingToRest_noneIsForgotten() throws Exception {
    Duration nothing = Duration.ZERO;
    BackoffSettings backoff = new BackoffSettings(Duration.ofMillis(1), Duration.ofMillis(1));
    LaneSettings settings =
        new LaneSettings(
            500, 50, nothing, new UrgentPause(nothing, nothing, nothing), backoff, backoff);
    AtomicInteger sent = new AtomicInteger();
    Sender<TestTask> sender =
        batch -> {
          sent.addAndGet(batch.size());
          return CompletableFuture.completedFuture(SendResult.DELIVERED);
        };
    Lane<TestTask> lane = new Lane<>("peer", settings, sender, new PoolScheduler(), new Random(1));
    AtomicInteger submitted = new AtomicInteger();
    Threads.RACE.run(2, thread -> pingPong(lane, sent, submitted));

    assertThat(sent.get()).isEqualTo(submitted.get());
  }

  /** Submits one, and waits until all are sent before it submits the next. */
  private void pingPong(Lane<TestTask> lane, AtomicInteger sent, AtomicInteger submitted) {
    for (int i = 0; i < 3_000; i++) {
      lane.submit(TestTask.of("k", NOTE, submitted.incrementAndGet()));
      awaitAllSent(sent, submitted);
    }
  }

  private void awaitAllSent(AtomicInteger sent, AtomicInteger submitted) {
    long deadline = ticker.read() + TimeUnit.SECONDS.toNanos(10);
    while (sent.get() < submitted.get()) {
      assertThat(ticker.read()).as("a task was forgotten").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
