// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import com.google.common.base.Ticker;
import io.eurekaserver.replication.schedule.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Tells one receiver of many small things, in batches, one batch at a time (protocol, 6.4). What a
 * receiver that is slow or gone costs is bounded, and concerns no other lane.
 *
 * <p>There are three queues. A task enters the <em>acceptor</em> on the thread that submits it. A
 * <em>pump</em>, which runs on the scheduler and never twice at a time, takes it into the
 * <em>pending</em> map: key by key in the order in which the keys came, and for each key its tasks
 * in the order in which they were submitted. There a newcomer removes what it replaces, or is not
 * needed beside one that covers it; either way the key keeps its place and the age of its oldest
 * task, so one that talks much holds up nobody. When a batch was not taken, its tasks wait in the
 * <em>reprocess</em> queue until the pump puts them back in front, before anything else, unless a
 * newer one has replaced them. So tasks of one key are never sent in another order than they were
 * submitted in. A task that has outlived its lifetime is dropped when its turn comes; when too many
 * are pending, the oldest is.
 *
 * <p>A batch leaves when none is in flight and a pause is over, counted from the start of the last
 * batch that left nothing behind: a short pause if an urgent task waits, longer the more urgent
 * tasks the last batch held ({@link UrgentPause}), else a long one; none if a whole batch waits. A
 * lane that was quiet thus sends its first task at once, a lone change soon after another leaves
 * after the shortest pause, and under load a task waits no longer than the longest plus the
 * exchange in flight. After a failure nothing leaves until the {@link Backoff} is over, and then
 * everything may at once.
 *
 * <p>Costs: to submit is to append to a linked queue and to count twice. The scheduler is called
 * upon only if the pump would otherwise be late: for the first task of a quiet lane, for an urgent
 * one if only the long pause is awaited, and whenever a batch has gathered. The pump looks at each
 * task a few times in constant time, as long as tasks of one key replace each other, and holds no
 * lock. A single pending task of a key takes about 110 bytes beside the task and its key.
 *
 * <p>All methods may be called from any thread.
 *
 * @param <T> the tasks
 */
public final class Lane<T extends Task<T>> {

  private final LaneSettings settings;
  private final Sender<T> sender;
  private final Ticker ticker;
  private final Acceptor<T> acceptor;
  private final LaneCounters counters = new LaneCounters();
  private final BatchCounts batches = new BatchCounts();
  private final SerialTask pump;
  private final AtomicReference<@Nullable Long> closeAt = new AtomicReference<>();
  private final CompletableFuture<LaneReport> closed = new CompletableFuture<>();
  private volatile Glance glance = Glance.AT_REST;

  // What follows belongs to the pump.
  private final Backlog<T> backlog;
  private final Courier<T> courier;
  private final Backoff backoff;
  private final Alarm alarm;
  private final DropLog drops;
  private long pauseStart;
  private long urgentPause;
  private long batchStart;

  /** What the pump leaves behind for reports. */
  private record Glance(
      int queued, int inFlight, long oldest, int failures, @Nullable Long retryAt) {
    static final Glance AT_REST = new Glance(0, 0, 0, 0, null);

    boolean isEmpty() {
      return queued + inFlight == 0;
    }
  }

  /** A lane at rest; the name is for the log. */
  public Lane(
      String name,
      LaneSettings settings,
      Sender<T> sender,
      Scheduler scheduler,
      RandomGenerator random) {
    this.settings = settings;
    this.sender = sender;
    this.ticker = scheduler.ticker();
    this.acceptor = new Acceptor<>(settings.capacity());
    this.pump = new SerialTask(scheduler, this::pump);
    this.backlog = new Backlog<>(settings, counters);
    this.courier = new Courier<>(name, sender, pump::wake);
    this.backoff = new Backoff(settings, random);
    this.alarm = new Alarm(scheduler, pump::wake);
    this.drops = new DropLog(name, counters);
    this.pauseStart = ticker.read() - nanos(settings.maxBatchingDelay());
  }

  /** Takes a task, to be sent soon; never blocks. A lane that is closing discards it. */
  public void submit(T task) {
    counters.accepted.increment();
    if (closeAt.get() != null) {
      counters.discarded.incrementAndGet();
      return;
    }
    Queued<T> queued = new Queued<>(task, ticker.read());
    if (!acceptor.offer(queued)) {
      counters.overflowed.incrementAndGet();
    } else if (acceptor.calls(queued.isUrgent())) {
      pump.wake();
    }
  }

  /** The batches that have come to an end. */
  public BatchCounts batches() {
    return batches;
  }

  /** How the lane is doing. */
  public LaneReport report() {
    Glance seen = glance;
    long now = ticker.read();
    Long retryAt = seen.retryAt();
    return new LaneReport(
        counters.counts(),
        counters.batches.get(),
        (long) acceptor.size() + seen.queued() + seen.inFlight(),
        seen.inFlight(),
        Duration.ofNanos(Math.max(0, now - oldest(seen, now))),
        seen.failures(),
        Duration.ofNanos(retryAt == null ? 0 : Math.max(0, retryAt - now)));
  }

  private long oldest(Glance seen, long now) {
    Queued<T> accepted = acceptor.peek();
    long oldest = accepted == null ? now : accepted.since();
    return seen.isEmpty() ? oldest : Ticks.earlier(oldest, seen.oldest());
  }

  /**
   * Takes no more tasks and sends what it has without pauses; a back-off is still kept. The future
   * is completed on the scheduler when nothing is left or the time is over; what is left then is
   * discarded, and so is a batch in flight, whose result nobody will know. To call it again can
   * only shorten the time.
   */
  public CompletableFuture<LaneReport> drain(Duration atMost) {
    long until = ticker.read() + nanos(atMost);
    closeAt.updateAndGet(before -> before == null ? until : Ticks.earlier(before, until));
    pump.wake();
    return closed.copy();
  }

  /** Discards what it has. */
  public CompletableFuture<LaneReport> close() {
    return drain(Duration.ZERO);
  }

  private void pump() {
    long now = ticker.read();
    settle(now);
    backlog.putBack(now);
    accept();
    Long until = closeAt.get();
    if (until != null && (closed.isDone() || now - until >= 0)) {
      discard();
    }
    send(now);
    drops.observe(now);
    rest(now);
  }

  private void settle(long now) {
    Batch<T> batch = courier.inFlight();
    SendResult result = courier.takeResult();
    if (batch == null || result == null) {
      return;
    }
    batches.ended(result, batch.size(), now - batchStart);
    switch (result) {
      case DELIVERED -> counters.sent.addAndGet(batch.size());
      case REFUSED -> counters.failed.addAndGet(batch.size());
      case CONGESTED, UNREACHABLE -> backlog.retry(batch.queued());
    }
    if (backoff.ended(result, now)) {
      courier.recovered();
    }
  }

  /** No more than there are now, so that a flood cannot keep the pump from sending. */
  private void accept() {
    for (int i = acceptor.size(); i > 0; i--) {
      Queued<T> next = acceptor.poll();
      if (next == null) {
        return;
      }
      backlog.add(next);
    }
  }

  private void discard() {
    Batch<T> batch = courier.inFlight();
    if (batch != null) {
      counters.discarded.addAndGet(batch.size());
      courier.abandon();
    }
    backlog.discard();
  }

  private void send(long now) {
    if (courier.isBusy() || backlog.isEmpty() || now - due(now) < 0) {
      return;
    }
    Batch<T> batch = new Batch<>(backlog.cut(batchSize(), now));
    if (batch.size() > 0) {
      counters.batches.incrementAndGet();
      // What a full batch left behind has begun its pause before.
      pauseStart = backlog.isEmpty() ? now : pauseStart;
      urgentPause = settings.urgentPause().nanosAfter(batch.urgent());
      batchStart = now;
      courier.start(batch);
    }
  }

  private long due(long now) {
    if (backoff.isRetrying()) {
      return backoff.until();
    }
    if (closeAt.get() != null || backlog.isFullBatch(batchSize())) {
      return now;
    }
    boolean soon = backlog.urgent() > 0;
    return pauseStart + (soon ? urgentPause : nanos(settings.maxBatchingDelay()));
  }

  private int batchSize() {
    return Math.min(settings.capacity(), sender.batchSize(settings.batchSize()));
  }

  private void rest(long now) {
    Long until = closeAt.get();
    boolean waits = !courier.isBusy() && !backlog.isEmpty();
    if (waits) {
      alarm.setFor(until == null ? due(now) : Ticks.earlier(due(now), until), now);
    } else if (until != null && courier.isBusy()) {
      alarm.setFor(until, now);
    } else {
      alarm.clear();
    }
    publish(now);
    if (!acceptor.mayRest(callAt(waits), callUrgentlyAt(waits))) {
      pump.wake();
    } else if (until != null && !waits && !courier.isBusy()) {
      drops.end();
      closed.complete(report());
    }
  }

  /** How many tasks may gather before the pump must look at them. */
  private int callAt(boolean waits) {
    if (courier.isBusy() || (waits && backoff.isRetrying())) {
      return settings.batchSize();
    }
    return waits ? Math.max(1, batchSize() - backlog.size()) : 1;
  }

  private int callUrgentlyAt(boolean waits) {
    if (courier.isBusy() || backoff.isRetrying()) {
      return callAt(waits);
    }
    return waits && backlog.urgent() > 0
        ? Math.min(callAt(true), Math.max(1, settings.batchSize() - backlog.urgent()))
        : 1;
  }

  private void publish(long now) {
    Batch<T> batch = courier.inFlight();
    long oldest = backlog.oldest(now);
    glance =
        new Glance(
            backlog.size(),
            batch == null ? 0 : batch.size(),
            batch == null ? oldest : batch.oldest(oldest),
            backoff.failures(),
            backoff.isRetrying() ? backoff.until() : null);
  }

  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }
}
