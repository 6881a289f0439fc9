// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ObjDoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One server with a big registry and everything at once: heartbeats of all, instances that come and
 * go, clients that ask for deltas and for everything. All on fixed schedules, so that a server that
 * falls behind is seen to.
 */
final class Big {
  private static final Pattern UP = Pattern.compile("UP_(\\d+)_");
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final int BEAT_CONNECTIONS = 128;
  private static final int CHANGE_CONNECTIONS = 16;
  private static final int FULL_CONNECTIONS = 16;

  private final BigPlan plan;
  private final RunningServer server;
  private final Path gcLog;
  private final ObjDoubleConsumer<Measured> figures;
  private final Requests requests;
  private final Members members;

  private Big(BigPlan plan, RunningServer server, Path gcLog, ObjDoubleConsumer<Measured> figures) {
    this.plan = plan;
    this.server = server;
    this.gcLog = gcLog;
    this.figures = figures;
    this.requests =
        new Requests(
            server.address().getPort(), new Instances(plan.crowded(), plan.leaseSeconds()));
    this.members = new Members(requests, plan.instances());
  }

  /** What a round does with a server. */
  static Rounds.Subject of(BigPlan plan, Setup setup, Journal journal) {
    return (contender, round, figures) -> {
      Path log = Files.createTempFile("load-", ".gc");
      try (RunningServer server =
          RunningServer.start(contender, setup.withJvm(GcLog.option(log)))) {
        new Big(plan, server, log, figures).measure(journal);
      } finally {
        Files.deleteIfExists(log);
      }
    };
  }

  private void measure(Journal journal) throws IOException, InterruptedException {
    journal.say("Registering " + Table.count(plan.instances()) + " instances");
    Load.Bound all = new Load.Bound(plan.instances(), LONG);
    Load.run(server.address(), 16, requests.registrations(0, plan.instances()), all);
    journal.say("Heartbeats for " + plan.quiet().toSeconds() + " s, until the delta is empty");
    OpenLoop.run(server.address(), List.of(beats()), plan.quiet());
    journal.say("A full fetch, then everything at once, before it counts");
    Load.run(server.address(), 1, List.of(requests.read(Requests.APPS)), new Load.Bound(1, LONG));
    everything(plan.warmUp());
    journal.say("Everything at once for " + plan.time().toSeconds() + " s");
    underLoad(journal);
    figures.accept(BigMetric.RESIDENT, server.probe().residentMiB());
    figures.accept(BigMetric.MISSING, members.count() - registered());
    figures.accept(BigMetric.HEAP_LIVE, server.probe().liveHeapMiB());
  }

  private Flow beats() {
    return new Flow(plan.beatsPerSecond(), BEAT_CONNECTIONS, i -> members.heartbeat());
  }

  /** All that goes on at the same time. */
  private record Flows(Flow beats, Flow changes, Flow deltas, Flow fulls) {
    List<Flow> all() {
      return List.of(beats, changes, deltas, fulls);
    }
  }

  private Flows everything(Duration time) throws IOException {
    Flows flows =
        new Flows(
            beats(),
            new Flow(2 * plan.changesPerSecond(), CHANGE_CONNECTIONS, this::change),
            reads(plan.deltasPerSecond(), plan.deltasPerSecond(), Requests.DELTA),
            reads(plan.fullsPerSecond(), FULL_CONNECTIONS, Requests.APPS));
    CompletableFuture<Void> reading = aside(List.of(flows.deltas, flows.fulls), time);
    OpenLoop.run(server.address(), List.of(flows.beats, flows.changes), time);
    joined(reading);
    return flows;
  }

  private void underLoad(Journal journal) throws IOException {
    long began = System.nanoTime();
    double cpu = server.probe().cpuMillis();
    double own = ownCpuMillis();
    Flows flows = everything(plan.time());
    double millis = (System.nanoTime() - began) / 1e6;
    figures.accept(BigMetric.CORES, (server.probe().cpuMillis() - cpu) / millis);
    figures.accept(BigMetric.CLIENT_CORES, (ownCpuMillis() - own) / millis);
    reportWrites(flows.beats, flows.changes);
    reportReads(flows.deltas, flows.fulls);
    figures.accept(BigMetric.ERRORS, flows.all().stream().mapToInt(Flow::errors).sum());
    flows.all().forEach(flow -> explain(flow, journal));
    pauses(began, millis);
  }

  private static double ownCpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
  }

  private static void explain(Flow flow, Journal journal) {
    if (flow.errors() > 0) {
      String first =
          flow.firstError() == Flow.UNANSWERED
              ? "not answered in time"
              : flow.firstError() == Flow.BROKEN
                  ? "a broken connection"
                  : "status " + flow.firstError();
      journal.say(flow.errors() + " errors, the first: " + first);
    }
  }

  /** One comes, then another one leaves. */
  private byte[] change(int number) {
    return number % 2 == 0 ? members.registration() : members.cancel();
  }

  private Flow reads(int perSecond, int connections, String path) {
    byte[] read = requests.read(path);
    return new Flow(perSecond, connections, i -> read);
  }

  /** In a thread of its own, so that a megabyte that is read does not delay a heartbeat. */
  private CompletableFuture<Void> aside(List<Flow> flows, Duration time) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            OpenLoop.run(server.address(), flows, time);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        });
  }

  private static void joined(CompletableFuture<Void> reading) throws IOException {
    try {
      reading.join();
    } catch (CompletionException e) {
      throw new IOException("Reading has failed", e);
    }
  }

  private void reportWrites(Flow beats, Flow changes) {
    figures.accept(BigMetric.BEAT_P50, beats.latencies().millisAt(0.5));
    figures.accept(BigMetric.BEAT_P99, beats.latencies().millisAt(0.99));
    figures.accept(BigMetric.BEAT_P999, beats.latencies().millisAt(0.999));
    figures.accept(BigMetric.BEAT_MOST, beats.latencies().millisAt(1));
    figures.accept(BigMetric.SILENCE, beats.longestSilenceMillis());
    figures.accept(BigMetric.CHANGE_P99, changes.latencies().millisAt(0.99));
  }

  private void reportReads(Flow deltas, Flow fulls) {
    figures.accept(BigMetric.DELTA_P50, deltas.latencies().millisAt(0.5));
    figures.accept(BigMetric.DELTA_P99, deltas.latencies().millisAt(0.99));
    figures.accept(BigMetric.DELTA_SIZE, deltas.bytes() / 1024.0 / deltas.answered());
    figures.accept(BigMetric.FULL_P50, fulls.latencies().millisAt(0.5));
    figures.accept(BigMetric.FULL_P99, fulls.latencies().millisAt(0.99));
    figures.accept(BigMetric.FULL_SIZE, fulls.bytes() / 1024.0 / fulls.answered());
  }

  private void pauses(long began, double millis) throws IOException {
    double from = (began - server.began()) / 1e9;
    GcLog pauses = GcLog.between(gcLog, from, from + millis / 1e3);
    figures.accept(BigMetric.PAUSE_LONGEST, pauses.longest());
    figures.accept(BigMetric.PAUSE_GC, pauses.longestGc());
    figures.accept(BigMetric.PAUSE_ALL, pauses.total() * 60_000 / millis);
  }

  /** By the hash of the full answer. */
  private int registered() throws IOException {
    Matcher up = UP.matcher(RegistryHash.of(server.address()));
    return up.find() ? Integer.parseInt(up.group(1)) : 0;
  }
}
