// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static io.eurekaserver.replication.peer.PeerFailure.Kind.CONGESTED;
import static io.eurekaserver.replication.peer.PeerFailure.Kind.UNREACHABLE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.replication.peer.PeerFailure;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * Carries exchanges: a request, which a node carries out at once, and its reply. Either may be
 * late, lost, or overtaken; a request may arrive twice. Who hears nothing has a time-out.
 */
final class SimNetwork {

  private static final long CONNECT_TIMEOUT = SECONDS.toNanos(2);
  private static final long READ_TIMEOUT = SECONDS.toNanos(5);
  private static final long SLOWEST = SECONDS.toNanos(12);
  private static final long SECOND_COPY = SECONDS.toNanos(20);

  private final EventQueue queue;
  private final SimNode[] nodes;
  private final Link[][] links;
  private final RandomGenerator random;

  /** Between nodes, which come first, and clients, which come after them. */
  SimNetwork(EventQueue queue, Streams streams, SimNode[] nodes, int clients) {
    this.queue = queue;
    this.nodes = nodes;
    this.random = streams.named("network");
    int machines = nodes.length + clients;
    links = new Link[machines][machines];
    for (int i = 0; i < machines; i++) {
      for (int j = 0; j < machines; j++) {
        links[i][j] = new Link(streams.named("link-" + i + "-" + j));
      }
    }
  }

  Link link(int from, int to) {
    return links[from][to];
  }

  /** Whoever begins exchanges: a process on a machine. */
  record Caller(int machine, SimProcess process) {}

  /**
   * What a request does at the node that it reaches, and the reply.
   *
   * @param <R> the reply
   */
  @FunctionalInterface
  interface Service<R> {
    R serve(NodeProcess node) throws PeerFailure;
  }

  /** Begins an exchange; its future is completed as an event of the caller. */
  <R> CompletableFuture<R> exchange(Caller caller, int to, Service<R> service) {
    Exchange<R> exchange = new Exchange<>(caller, to, service);
    exchange.begin();
    return exchange.future;
  }

  private final class Exchange<R> {
    private final CompletableFuture<R> future = new CompletableFuture<>();
    private final Caller caller;
    private final int to;
    private final Service<R> service;
    private final Link there;
    private final Link back;

    Exchange(Caller caller, int to, Service<R> service) {
      this.caller = caller;
      this.to = to;
      this.service = service;
      there = links[caller.machine()][to];
      back = links[to][caller.machine()];
    }

    void begin() {
      if (there.failsToConnect()) {
        failAfter(CONNECT_TIMEOUT, new PeerFailure(UNREACHABLE, "No connection within 2 s."));
        return;
      }
      failAfter(READ_TIMEOUT, new PeerFailure(CONGESTED, "No answer within 5 s."));
      if (there.loses()) {
        return;
      }
      queue.after(there.nextDelay(), this::arrive);
      if (there.duplicates()) {
        queue.after(there.nextDelay() + random.nextLong(SECOND_COPY), this::arrive);
      }
    }

    private void arrive() {
      NodeProcess node = nodes[to].process();
      if (node == null) {
        fail(new PeerFailure(UNREACHABLE, "Connection refused."));
      } else {
        node.process().happen(() -> serve(node));
      }
    }

    private void serve(NodeProcess node) {
      if (nodes[to].isCongestedNow()) {
        fail(new PeerFailure(CONGESTED, "503"));
        return;
      }
      try {
        R reply = service.serve(node);
        long thinking = nodes[to].isSlow() ? random.nextLong(SLOWEST) : 0;
        answer(thinking, () -> future.complete(reply));
      } catch (PeerFailure e) {
        fail(e);
      }
    }

    private void fail(PeerFailure failure) {
      answer(0, () -> future.completeExceptionally(failure));
    }

    private void answer(long thinking, Runnable end) {
      if (!back.loses()) {
        queue.after(thinking + back.nextDelay(), () -> caller.process().happen(end));
      }
    }

    private void failAfter(long nanos, PeerFailure failure) {
      long late = random.nextLong(MILLISECONDS.toNanos(50));
      queue.after(
          nanos + late,
          () -> {
            if (!future.isDone()) {
              caller.process().happen(() -> future.completeExceptionally(failure));
            }
          });
    }
  }
}
