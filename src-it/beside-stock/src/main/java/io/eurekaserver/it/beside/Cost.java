// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.beside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What requests at an even rate cost servers: the first one gets them. */
final class Cost {
  private final ReplicationPlan plan;
  private final List<RunningServer> servers;

  Cost(ReplicationPlan plan, List<RunningServer> servers) {
    this.plan = plan;
    this.servers = List.copyOf(servers);
  }

  /** CPU microseconds a request for each server, less what it uses when nothing is asked. */
  double[] of(List<byte[]> requests) throws IOException, InterruptedException {
    send(requests, plan.warmUp());
    TimeUnit.MILLISECONDS.sleep(plan.cost().toMillis() / 5);
    List<CpuTime> before = cpu();
    TimeUnit.NANOSECONDS.sleep(plan.cost().toNanos());
    List<CpuTime> idle = since(before);
    before = cpu();
    int count = send(requests, plan.cost());
    List<CpuTime> busy = since(before);
    double[] each = new double[servers.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = (double) (busy.get(i).serving() - idle.get(i).serving()) / count;
    }
    return each;
  }

  private int send(List<byte[]> requests, java.time.Duration time)
      throws IOException, InterruptedException {
    return Paced.run(servers.get(0).address(), requests, plan.costRate(), time);
  }

  private List<CpuTime> cpu() throws IOException {
    List<CpuTime> all = new ArrayList<>();
    for (RunningServer server : servers) {
      all.add(server.probe().cpu());
    }
    return all;
  }

  private List<CpuTime> since(List<CpuTime> before) throws IOException {
    List<CpuTime> now = cpu();
    List<CpuTime> used = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      used.add(now.get(i).since(before.get(i)));
    }
    return used;
  }
}
