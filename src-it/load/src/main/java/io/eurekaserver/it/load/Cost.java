// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What replication costs: the same requests at the same even rate, in turns as a client sends them
 * and as a peer does, which the server that gets them does not replicate. Nothing else differs, and
 * what the processes do by themselves is in both.
 */
final class Cost {
  /** So that the last batches have arrived when CPU is read. */
  private static final long REST_MILLIS = 1_000;

  private final ReplicationPlan plan;
  private final Pair pair;

  Cost(ReplicationPlan plan, Pair pair) {
    this.plan = plan;
    this.pair = pair;
  }

  /**
   * CPU microseconds a request.
   *
   * @param alone at the server that gets it, when it is not replicated
   * @param sender how much more there, when it is
   * @param receiver at the other one, then
   */
  record Each(double alone, double sender, double receiver) {}

  /** Of each of these requests. */
  Each of(List<byte[]> requests) throws IOException, InterruptedException {
    List<byte[]> kept = Requests.asReplica(requests);
    Stretch replicated = new Stretch();
    Stretch alone = new Stretch();
    replicated.send(requests, plan.warmUp());
    alone.send(kept, plan.warmUp());
    for (int i = 0; i < plan.stretches(); i++) {
      boolean first = i % 2 == 0; // in turns, since whoever comes later is better compiled
      (first ? replicated : alone).measure(first ? requests : kept);
      (first ? alone : replicated).measure(first ? kept : requests);
    }
    return new Each(
        alone.eachAtSender(),
        replicated.eachAtSender() - alone.eachAtSender(),
        replicated.eachAtReceiver() - alone.eachAtReceiver());
  }

  /** Requests of one kind, and what they cost in all. */
  private final class Stretch {
    private double sender;
    private double receiver;
    private int count;

    int send(List<byte[]> requests, Duration time) throws IOException, InterruptedException {
      int sent = Paced.run(pair.sender().address(), requests, plan.costRate(), time);
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      return sent;
    }

    void measure(List<byte[]> requests) throws IOException, InterruptedException {
      CpuTime senderBefore = pair.sender().probe().cpu();
      CpuTime receiverBefore = pair.receiver().probe().cpu();
      count += send(requests, plan.cost());
      sender += pair.sender().probe().cpu().since(senderBefore).serving();
      receiver += pair.receiver().probe().cpu().since(receiverBefore).serving();
    }

    double eachAtSender() {
      return sender / count;
    }

    double eachAtReceiver() {
      return receiver / count;
    }
  }
}
