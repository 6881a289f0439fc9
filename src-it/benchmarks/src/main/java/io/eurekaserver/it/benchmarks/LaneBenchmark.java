// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.replication.batch.Lane;
import io.eurekaserver.replication.batch.LaneSettings;
import io.eurekaserver.replication.batch.SendResult;
import io.eurekaserver.replication.peer.PeerTask;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** What a task costs in the queue before a peer, until it has left in a full batch. */
public class LaneBenchmark extends Measured {

  static final int BATCH = 250;

  private final StillScheduler scheduler = new StillScheduler();
  private List<PeerTask> heartbeats;
  private Lane<PeerTask> lane;
  private CompletableFuture<SendResult> inFlight;
  private long sent;

  @Setup
  public void setUp() {
    heartbeats =
        IntStream.range(0, BATCH).mapToObj(Population::instance).map(PeerTask::heartbeat).toList();
    lane =
        new Lane<>(
            "peer", LaneSettings.defaults(), this::send, scheduler, RandomGenerator.getDefault());
    lane.submit(heartbeats.get(0));
    scheduler.run();
  }

  private CompletableFuture<SendResult> send(List<PeerTask> batch) {
    sent += batch.size();
    inFlight = new CompletableFuture<>();
    return inFlight;
  }

  private void submitAll() {
    heartbeats.forEach(lane::submit);
    scheduler.run();
  }

  private long answer() {
    inFlight.complete(SendResult.DELIVERED);
    scheduler.run();
    return sent;
  }

  /** Each task leaves. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long submitAndSend() {
    submitAll();
    return answer();
  }

  /** Half of the tasks are replaced by the other half before those leave. */
  @Benchmark
  @OperationsPerInvocation(2 * BATCH)
  public long submitTwiceAndSend() {
    submitAll();
    submitAll();
    return answer();
  }
}
