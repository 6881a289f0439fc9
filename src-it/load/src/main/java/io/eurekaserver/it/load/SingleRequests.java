// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Requests of one kind after the other, with nothing changing but by themselves. */
final class SingleRequests {
  private static final int EVEN_CONNECTIONS = 32;

  private final Bench bench;
  private final Requests requests;
  private final int large;
  private final int count;

  SingleRequests(Bench bench) {
    this.bench = bench;
    this.requests = bench.requests();
    this.large = bench.plan().large();
    this.count = bench.plan().requests();
  }

  /** Measures all kinds. */
  void measure() throws IOException, InterruptedException {
    List<byte[]> beats = requests.heartbeats(large);
    heartbeats(beats);
    registrations();
    full();
    bench.awaitEmptyDelta();
    read(Metric.DELTA_CACHED, List.of(requests.read(Requests.DELTA)));
    someReads();
    latency(beats);
  }

  private void heartbeats(List<byte[]> beats) throws IOException {
    bench.run(16, beats, count / 2);
    bench.run(64, beats, count / 2);
    Bench.Step with64 = bench.run(64, beats, count);
    bench.figure(Metric.BEATS_64, with64.perSecond());
    bench.figure(Metric.BEAT_64, with64.microsEach());
    Bench.Step with16 = bench.run(16, beats, count);
    bench.figure(Metric.BEATS_16, with16.perSecond());
    bench.figure(Metric.BEAT_16, with16.microsEach());
    bench.figure(Metric.BEAT_16_ALL, with16.microsEachWithCompilers());
  }

  private void registrations() throws IOException {
    List<byte[]> all = requests.registrations(0, large);
    bench.run(16, all, count / 4);
    bench.figure(Metric.REGISTER_WARM, bench.run(16, all, count / 4).microsEach());
  }

  private void full() throws IOException {
    List<byte[]> read = List.of(requests.read(Requests.APPS));
    bench.run(4, read, count / 100);
    Bench.Step measured = bench.run(4, read, count / 50);
    bench.figure(Metric.FULLS, measured.perSecond());
    bench.figure(Metric.FULL_CACHED, measured.microsEach());
    bench.figure(Metric.FULL_SIZE, measured.bytesEach() / 1024);
  }

  /** Of a hundred applications each, so that all are in the cache after the warm-up. */
  private void someReads() throws IOException {
    List<byte[]> apps = new ArrayList<>();
    List<byte[]> vips = new ArrayList<>();
    List<byte[]> instances = new ArrayList<>();
    for (int i = 0; i < Math.min(large, 1_000); i += 10) {
      apps.add(requests.application(i));
      vips.add(requests.vip(i));
      instances.add(requests.instance(i));
    }
    read(Metric.APP_CACHED, apps);
    read(Metric.VIP_CACHED, vips);
    read(Metric.INSTANCE, instances);
  }

  private void read(Metric metric, List<byte[]> reads) throws IOException {
    bench.run(16, reads, count / 5);
    bench.figure(metric, bench.run(16, reads, count / 4).microsEach());
  }

  private void latency(List<byte[]> beats) throws IOException {
    Flow flow = new Flow(Plan.EVEN_RATE, EVEN_CONNECTIONS, i -> beats.get(i % beats.size()));
    OpenLoop.run(bench.server().address(), List.of(flow), bench.plan().even());
    if (flow.errors() > 0) {
      throw new IOException(flow.errors() + " errors at an even rate, first: " + flow.firstError());
    }
    bench.figure(Metric.LATENCY_P50, flow.latencies().millisAt(0.5));
    bench.figure(Metric.LATENCY_P99, flow.latencies().millisAt(0.99));
    bench.figure(Metric.LATENCY_P999, flow.latencies().millisAt(0.999));
    bench.figure(Metric.LATENCY_MOST, flow.latencies().millisAt(1));
  }
}
