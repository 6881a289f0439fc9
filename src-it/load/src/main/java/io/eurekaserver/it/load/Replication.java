// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjDoubleConsumer;

/**
 * Two servers as peers, from their start to their end: what replication costs, lag, the queue while
 * the peer is away, and how long it takes until both are equal again. CPU is counted as in {@link
 * Bench}.
 */
final class Replication {
  private static final int CHANGES = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_MILLIS = 200;

  private final Contender contender;
  private final Path javaHome;
  private final ReplicationPlan plan;
  private final ObjDoubleConsumer<Measured> figures;

  private Replication(
      Contender contender,
      Path javaHome,
      ReplicationPlan plan,
      ObjDoubleConsumer<Measured> figures) {
    this.contender = contender;
    this.javaHome = javaHome;
    this.plan = plan;
    this.figures = figures;
  }

  /** What a round does with servers of a kind. */
  static Rounds.Subject of(ReplicationPlan plan, Path javaHome) {
    return (contender, round, figures) ->
        new Replication(contender, javaHome, plan, figures).measure();
  }

  /** Measures everything. */
  private void measure() throws IOException, InterruptedException {
    try (Pair pair = Pair.start(contender, javaHome)) {
      cost(pair);
      lag(pair);
    }
    if (!plan.away().isZero()) {
      try (Pair pair = Pair.start(contender, javaHome)) {
        new Outage(pair, plan, figures).measure();
      }
    }
  }

  private void cost(Pair pair) throws IOException, InterruptedException {
    Cost cost = new Cost(plan, pair);
    Cost.Each register = cost.of(pair.requests().registrations(0, costTotal()));
    figures.accept(ReplicationMetric.REGISTER_ONLY, register.alone());
    figures.accept(ReplicationMetric.REGISTER_SENDER, register.sender());
    figures.accept(ReplicationMetric.REGISTER_RECEIVER, register.receiver());
    Cost.Each beat = cost.of(pair.requests().heartbeats(costTotal()));
    figures.accept(ReplicationMetric.BEAT_ONLY, beat.alone());
    figures.accept(ReplicationMetric.BEAT_SENDER, beat.sender());
    figures.accept(ReplicationMetric.BEAT_RECEIVER, beat.receiver());
  }

  private int costTotal() {
    return new Paced.Rate(plan.costRate(), plan.cost()).total();
  }

  private void lag(Pair pair) throws IOException, InterruptedException {
    Paced.Rate rate = new Paced.Rate(plan.lagRate(), plan.lag());
    double[] sorted = new Lag(pair).measure(costTotal(), rate);
    figures.accept(ReplicationMetric.LAG_P50, Lag.at(sorted, 0.5));
    figures.accept(ReplicationMetric.LAG_P90, Lag.at(sorted, 0.9));
    figures.accept(ReplicationMetric.LAG_P99, Lag.at(sorted, 0.99));
    figures.accept(ReplicationMetric.LAG_MOST, Lag.at(sorted, 1));
  }

  /** What happens while the peer is away, and after. */
  private static final class Outage {
    private final Pair pair;
    private final ReplicationPlan plan;
    private final ObjDoubleConsumer<Measured> figures;
    private final Requests requests;
    private final List<byte[]> heartbeats;
    private int next;

    Outage(Pair pair, ReplicationPlan plan, ObjDoubleConsumer<Measured> figures) {
      this.pair = pair;
      this.plan = plan;
      this.figures = figures;
      this.requests = pair.requests();
      this.heartbeats = requests.heartbeats(plan.instances());
      this.next = plan.instances();
    }

    void measure() throws IOException, InterruptedException {
      Load.Bound once = new Load.Bound(plan.instances(), PATIENCE);
      Load.run(pair.sender().address(), 4, requests.registrations(0, plan.instances()), once);
      try (Beats beats = Beats.start(pair.sender().address(), heartbeats, beatRate())) {
        secondsUntilEqual(System.nanoTime());
        killAndRestart(once, beats);
        pauseAndContinue(beats);
        if (beats.failed() > 0) {
          throw new IOException(beats.failed() + " heartbeats have failed at the sender");
        }
      }
    }

    private int beatRate() {
      return (int) Math.max(1, plan.instances() * 1_000L / plan.beatInterval().toMillis());
    }

    private void killAndRestart(Load.Bound once, Beats beats)
        throws IOException, InterruptedException {
      TimeUnit.NANOSECONDS.sleep(2 * Pair.DELTA_KEPT.toNanos());
      double before = pair.sender().probe().liveHeapMiB();
      pair.receiver().kill();
      long killed = System.nanoTime();
      Load.run(pair.sender().address(), 4, heartbeats, once);
      double more = pair.sender().probe().liveHeapMiB() - before;
      figures.accept(ReplicationMetric.QUEUE_MIB, more);
      figures.accept(ReplicationMetric.QUEUE_TASK, more * 1024 * 1024 / plan.instances());
      change(beats);
      awaitAway(killed);
      RunningServer restarted = pair.restartReceiver();
      long began = System.nanoTime();
      restarted.awaitFirstAnswer();
      figures.accept(ReplicationMetric.RESTART_FIRST, restarted.startMillis() / 1000);
      figures.accept(ReplicationMetric.RESTART_EQUAL, secondsUntilEqual(began));
    }

    private void pauseAndContinue(Beats beats) throws IOException, InterruptedException {
      pair.receiver().signal("STOP");
      long stopped = System.nanoTime();
      change(beats);
      awaitAway(stopped);
      pair.receiver().signal("CONT");
      figures.accept(ReplicationMetric.PAUSE_EQUAL, secondsUntilEqual(System.nanoTime()));
    }

    /** New instances, of which half leave again and half stay and renew. */
    private void change(Beats beats) throws IOException {
      List<byte[]> fresh = requests.registrations(next, next + CHANGES);
      Load.run(pair.sender().address(), 1, fresh, new Load.Bound(CHANGES, PATIENCE));
      List<byte[]> left = requests.cancels(next, next + CHANGES / 2);
      Load.run(pair.sender().address(), 1, left, new Load.Bound(CHANGES / 2, PATIENCE));
      next += CHANGES;
      beats.add(requests.heartbeats(next).subList(next - CHANGES / 2, next));
    }

    private void awaitAway(long since) throws InterruptedException {
      long left = since + plan.away().toNanos() - System.nanoTime();
      TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
    }

    /** Infinite when that takes longer than the patience. */
    private double secondsUntilEqual(long since) throws IOException, InterruptedException {
      while (!pair.equal()) {
        if (System.nanoTime() - since > PATIENCE.toNanos()) {
          return Double.POSITIVE_INFINITY;
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      return (System.nanoTime() - since) / 1e9;
    }
  }
}
