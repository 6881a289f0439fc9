// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjDoubleConsumer;

/**
 * One server from its start to its end: start, empty, small registry, large registry, heartbeats,
 * reads, reads after changes. Each CPU figure is the user and system time of the server's process
 * over the step, without its compiler threads, divided by the answered requests.
 */
final class Measurement {
  private static final String APPS = "/eureka/apps/";
  private static final String DELTA = "/eureka/apps/delta";

  private final RunningServer server;
  private final Plan plan;
  private final ObjDoubleConsumer<Measured> figures;
  private final Requests requests;

  private Measurement(RunningServer server, Plan plan, ObjDoubleConsumer<Measured> figures) {
    this.server = server;
    this.plan = plan;
    this.figures = figures;
    this.requests = new Requests(server.address().getPort());
  }

  /** Measures a server that has just answered for the first time. */
  static void of(RunningServer server, Plan plan, ObjDoubleConsumer<Measured> figures)
      throws IOException, InterruptedException {
    Measurement measurement = new Measurement(server, plan, figures);
    double heapEmpty = measurement.start();
    measurement.smallRegistry();
    measurement.largeRegistry(heapEmpty);
    measurement.heartbeats();
    measurement.registrations();
    measurement.fullReads();
    measurement.deltaReads();
    measurement.fullReadsAfterChanges(Metric.FULL_AFTER_CHANGE_LARGE);
  }

  private double start() throws IOException, InterruptedException {
    figures.accept(Metric.START_CPU, server.probe().cpu().all() / 1000.0);
    figures.accept(Metric.START_WALL, server.startMillis());
    figures.accept(Metric.RSS_START, server.probe().residentMiB());
    TimeUnit.NANOSECONDS.sleep(plan.idle().toNanos());
    figures.accept(Metric.RSS_IDLE, server.probe().residentMiB());
    return heap(Metric.HEAP_EMPTY);
  }

  private void smallRegistry() throws IOException, InterruptedException {
    List<byte[]> all = requests.registrations(0, plan.small());
    figures.accept(Metric.REGISTER_FRESH, run(16, all, all.size()).microsEach());
    run(1, List.of(requests.read(APPS)), 1);
    figures.accept(Metric.RSS_SMALL, server.probe().residentMiB());
    heap(Metric.HEAP_SMALL);
    fullReadsAfterChanges(Metric.FULL_AFTER_CHANGE_SMALL);
  }

  private void largeRegistry(double heapEmpty) throws IOException, InterruptedException {
    List<byte[]> all = requests.registrations(plan.small(), plan.large());
    figures.accept(Metric.REGISTER_NEW, run(16, all, all.size()).microsEach());
    run(1, List.of(requests.read(APPS)), 1);
    figures.accept(Metric.RSS_LARGE, server.probe().residentMiB());
    awaitEmptyDelta();
    double grown = heap(Metric.HEAP_LARGE) - heapEmpty;
    figures.accept(Metric.HEAP_PER_INSTANCE, grown * 1024 * 1024 / plan.large());
  }

  private void heartbeats() throws IOException {
    List<byte[]> all = requests.heartbeats(plan.large());
    run(16, all, plan.warmUp());
    Step with16 = run(16, all, plan.requests());
    figures.accept(Metric.BEATS_16, with16.perSecond());
    figures.accept(Metric.BEAT_16, with16.microsEach());
    Step with64 = run(64, all, plan.requests());
    figures.accept(Metric.BEATS_64, with64.perSecond());
    figures.accept(Metric.BEAT_64, with64.microsEach());
    figures.accept(Metric.BEAT_64_ALL, with64.microsEachWithCompilers());
  }

  private void registrations() throws IOException {
    List<byte[]> all = requests.registrations(0, plan.large());
    run(16, all, plan.requests() / 20);
    figures.accept(Metric.REGISTER_WARM, run(16, all, plan.requests() / 10).microsEach());
  }

  private void fullReads() throws IOException {
    List<byte[]> read = List.of(requests.read(APPS));
    run(4, read, plan.requests() / 500);
    Step measured = run(4, read, plan.requests() / 50);
    figures.accept(Metric.FULL_CACHED, measured.microsEach());
    figures.accept(Metric.FULL_SIZE, measured.bytesEach() / 1024);
  }

  private void deltaReads() throws IOException, InterruptedException {
    awaitEmptyDelta();
    List<byte[]> read = List.of(requests.read(DELTA));
    run(1, requests.changesAndReads(1, DELTA), 2);
    run(16, read, plan.requests() / 20);
    figures.accept(Metric.DELTA_CACHED, run(16, read, plan.requests() / 4).microsEach());
    figures.accept(Metric.DELTA_AFTER_CHANGE, changesAndReads(DELTA));
  }

  private void fullReadsAfterChanges(Metric metric) throws IOException {
    figures.accept(metric, changesAndReads(APPS));
  }

  private double changesAndReads(String path) throws IOException {
    int pairs = Math.max(2, plan.requests() / 500);
    List<byte[]> all = requests.changesAndReads(pairs, path);
    return run(1, all, all.size()).microsEach() * 2 / 1000;
  }

  private double heap(Metric metric) throws IOException, InterruptedException {
    double live = server.probe().liveHeapMiB();
    figures.accept(metric, live);
    return live;
  }

  private void awaitEmptyDelta() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(2 * plan.deltaKept().toNanos());
  }

  private Step run(int connections, List<byte[]> all, int count) throws IOException {
    CpuTime before = server.probe().cpu();
    Load.Bound bound = new Load.Bound(Math.max(1, count), plan.step());
    Load.Result result = Load.run(server.address(), connections, all, bound);
    return new Step(result, server.probe().cpu().since(before));
  }

  /** A run of requests and what it cost the server. */
  private record Step(Load.Result result, CpuTime cpu) {

    double microsEach() {
      return (double) cpu.serving() / result.count();
    }

    double microsEachWithCompilers() {
      return (double) cpu.all() / result.count();
    }

    double perSecond() {
      return result.count() * 1e9 / result.nanos();
    }

    double bytesEach() {
      return (double) result.bytes() / result.count();
    }
  }
}
