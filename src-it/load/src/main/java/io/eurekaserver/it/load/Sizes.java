// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.util.List;

/**
 * A server whose registry grows from size to size: what one change costs at each, and everything
 * else at one of them.
 */
final class Sizes {
  private final Bench bench;
  private final Requests requests;
  private double emptyHeap;
  private int filled;

  Sizes(Bench bench) {
    this.bench = bench;
    this.requests = bench.requests();
  }

  /** Measures at each of these, which rise. */
  void measure(List<Integer> sizes) throws IOException, InterruptedException {
    emptyHeap = bench.server().probe().liveHeapMiB();
    bench.figure(Metric.HEAP_EMPTY, emptyHeap);
    for (int size : sizes) {
      fill(size);
      bench.awaitEmptyDelta();
      heap();
      if (size == bench.plan().large()) {
        new SingleRequests(bench).measure();
      }
      afterChanges(Metric.FULL_AFTER_CHANGE, Requests.APPS);
      bench.awaitEmptyDelta();
      afterChanges(Metric.DELTA_AFTER_CHANGE, Requests.DELTA);
    }
  }

  private void fill(int size) throws IOException {
    boolean first = filled == 0;
    Bench.Step step = bench.runAll(requests.registrations(filled, size));
    filled = size;
    if (first) {
      bench.figure(Metric.REGISTER_FRESH, step.microsEach());
      warmUp();
    } else if (size == bench.plan().large()) {
      bench.figure(Metric.REGISTER_NEW, step.microsEach());
    }
  }

  /** So that the smallest registry is not measured with the coldest code. */
  private void warmUp() throws IOException {
    for (String path : List.of(Requests.APPS, Requests.DELTA)) {
      List<byte[]> pairs = requests.changesAndReads(10 * bench.plan().pairs(), filled, path);
      bench.run(1, pairs, pairs.size());
    }
  }

  /** A burst of pairs: no other change is in the answer, but those of the burst are in a delta. */
  private void afterChanges(Metric metric, String path) throws IOException, InterruptedException {
    bench.run(1, requests.changesAndReads(1, filled, path), 2);
    List<byte[]> pairs = requests.changesAndReads(bench.plan().pairs(), filled, path);
    Bench.Step step = bench.run(1, pairs, pairs.size());
    bench.figure(metric.at(filled), step.microsEach() * 2 / 1000);
  }

  private void heap() throws IOException, InterruptedException {
    bench.run(1, List.of(requests.read(Requests.APPS)), 1);
    bench.figure(Metric.RSS_SIZE.at(filled), bench.server().probe().residentMiB());
    double grown = bench.server().probe().liveHeapMiB() - emptyHeap;
    bench.figure(Metric.HEAP_ANSWER.at(filled), grown * 1024 * 1024 / filled);
  }
}
