// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import io.eurekaserver.it.load.Contender.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjDoubleConsumer;

/** One server in one round: its start, then as much as it can be measured with. */
final class Measurement {
  private static final String HEAP = "1g";
  private static final int CACHE_SECONDS = 120;

  private final Contender contender;
  private final Setup setup;
  private final Plan plan;
  private final ObjDoubleConsumer<Measured> figures;

  private Measurement(
      Contender contender, Path javaHome, Plan plan, ObjDoubleConsumer<Measured> figures) {
    this.contender = contender;
    Setup same = Setup.readThrough(javaHome, HEAP, plan.deltaKept());
    this.setup = contender.isLauncher() ? new Setup(javaHome, List.of(), same.settings()) : same;
    this.plan = plan;
    this.figures = figures;
  }

  /** What a round does with a server. */
  static Rounds.Subject of(Plan plan, Path javaHome) {
    return (contender, round, figures) ->
        new Measurement(contender, javaHome, plan, figures).measure(round == 1);
  }

  private void measure(boolean firstRound) throws IOException, InterruptedException {
    if (contender.isLauncher()) {
      makeCache();
    }
    if (firstRound && hasRegistry()) {
      heapOfRegistry();
    }
    try (RunningServer server = RunningServer.start(contender, setup)) {
      Bench bench = bench(server);
      start(bench);
      if (hasRegistry()) {
        new Sizes(bench).measure(plan.sizes(contender.work(), firstRound));
      } else if (contender.work() == Work.REQUESTS) {
        new SingleRequests(bench).measure();
      }
    }
  }

  private boolean hasRegistry() {
    return contender.work() == Work.STOCK || contender.work() == Work.ALL;
  }

  private Bench bench(RunningServer server) {
    return new Bench(server, new Requests(server.address().getPort()), plan, figures);
  }

  /** What is measured is a second start, with the cache that the first one has made. */
  private void makeCache() throws IOException, InterruptedException {
    Process process = contender.cacheCommand(setup).redirectOutput(DISCARD).start();
    if (!process.waitFor(CACHE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("The launcher could not make its cache");
    }
  }

  private void start(Bench bench) throws IOException, InterruptedException {
    ServerProbe probe = bench.server().probe();
    bench.figure(Metric.START_CPU, probe.cpuMillis());
    bench.figure(Metric.START_WALL, bench.server().startMillis());
    bench.figure(Metric.RSS_START, probe.residentMiB());
    TimeUnit.NANOSECONDS.sleep(plan.idle().toNanos());
    bench.figure(Metric.RSS_IDLE, probe.residentMiB());
  }

  /** Nothing is read in this process, so that no answer is on its heap. */
  private void heapOfRegistry() throws IOException, InterruptedException {
    try (RunningServer server = RunningServer.start(contender, setup)) {
      Bench bench = bench(server);
      double empty = server.probe().liveHeapMiB();
      int filled = 0;
      for (int size : plan.sizes(contender.work(), true)) {
        bench.runAll(bench.requests().registrations(filled, size));
        bench.awaitEmptyDelta();
        filled = size;
        double grown = server.probe().liveHeapMiB() - empty;
        bench.figure(Metric.HEAP_REGISTRY.at(size), grown * 1024 * 1024 / size);
      }
    }
  }
}
