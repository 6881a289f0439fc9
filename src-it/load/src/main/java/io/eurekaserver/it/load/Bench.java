// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjDoubleConsumer;

/**
 * A running server under measurement. Each CPU figure is the time of the server's threads over a
 * step, without those of its compilers, divided by the answered requests.
 *
 * @param server that runs
 * @param requests to it
 * @param plan how much is asked
 * @param figures hears of each figure as it is made
 */
record Bench(
    RunningServer server, Requests requests, Plan plan, ObjDoubleConsumer<Measured> figures) {

  /** Runs requests in a closed loop, at most {@code count} of them and within the plan's step. */
  Step run(int connections, List<byte[]> all, int count) throws IOException {
    CpuTime before = server.probe().cpu();
    Load.Bound bound = new Load.Bound(Math.max(1, count), plan.step());
    Load.Result result = Load.run(server.address(), connections, all, bound);
    return new Step(result, server.probe().cpu().since(before));
  }

  /** Runs all of these once, however long that takes. */
  Step runAll(List<byte[]> all) throws IOException {
    CpuTime before = server.probe().cpu();
    Load.Bound bound = new Load.Bound(all.size(), plan.patience());
    Load.Result result = Load.run(server.address(), Math.min(16, all.size()), all, bound);
    if (result.count() < all.size()) {
      throw new IOException("Only " + result.count() + " of " + all.size() + " in the time");
    }
    return new Step(result, server.probe().cpu().since(before));
  }

  /** Hands a figure over. */
  void figure(Measured metric, double value) {
    figures.accept(metric, value);
  }

  /** Waits until the server's delta has left all changes. */
  void awaitEmptyDelta() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(2 * plan.deltaKept().toNanos());
  }

  /** A run of requests and what it cost the server. */
  record Step(Load.Result result, CpuTime.Used cpu) {

    double microsEach() {
      return cpu.serving() / result.count();
    }

    double microsEachWithCompilers() {
      return cpu.all() / result.count();
    }

    double perSecond() {
      return result.count() * 1e9 / result.nanos();
    }

    double bytesEach() {
      return (double) result.bytes() / result.count();
    }
  }
}
