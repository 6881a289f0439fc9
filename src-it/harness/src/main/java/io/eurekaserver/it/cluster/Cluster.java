// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Several nodes that are meant to be one registry. One thread at a time. */
public final class Cluster implements AutoCloseable {
  private static final int LINES = 20;

  private final List<Node> nodes = new ArrayList<>();

  /** Adds a node, started or not; closing the cluster closes it. */
  public Node add(Node node) {
    nodes.add(node);
    return node;
  }

  /** Node {@code i}, counted from 0 in the order of adding. */
  public Node node(int i) {
    return nodes.get(i);
  }

  /** All nodes. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** The service URLs of all nodes, joined as a list of peers is configured. */
  public String serviceUrls() {
    return nodes.stream().map(n -> n.address().serviceUrl()).collect(Collectors.joining(","));
  }

  /** Starts all at the same time and waits until all are ready. */
  public Cluster start() {
    nodes.forEach(Node::launch);
    nodes.forEach(Node::awaitReady);
    return this;
  }

  /** Addresses 127.0.0.{@code first} and following, all with this port. */
  public static List<Address> loopback(int first, int count, int port) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> new Address("127.0.0." + i, port))
        .toList();
  }

  /** Waits until all nodes show the same registry, and returns it. */
  public RegistryView awaitEqual(Duration deadline) {
    return awaitEqual(deadline, nodes);
  }

  /** Waits until these nodes show the same registry, and returns it. */
  public static RegistryView awaitEqual(Duration deadline, List<Node> among) {
    AtomicReference<List<String>> differences = new AtomicReference<>(List.of("not compared"));
    Callable<Boolean> equal =
        () -> {
          differences.set(differences(among));
          return differences.get().isEmpty();
        };
    await("equal registries", deadline, equal, () -> String.join("\n  ", shortened(differences)));
    return among.get(0).view();
  }

  private static List<String> shortened(AtomicReference<List<String>> differences) {
    List<String> all = differences.get();
    List<String> few = new ArrayList<>(all.subList(0, Math.min(LINES, all.size())));
    few.add(0, all.size() + " differences (first node | other node):");
    return few;
  }

  /** In what the first node's registry differs from the others', a line an instance. */
  static List<String> differences(List<Node> among) {
    RegistryView first = among.get(0).view();
    List<String> lines = new ArrayList<>();
    for (Node other : among.subList(1, among.size())) {
      first
          .differences(other.view())
          .forEach(line -> lines.add(other.address().host() + " " + line));
    }
    return lines;
  }

  /** Waits until each of these nodes fulfils the condition. */
  public static void awaitOn(
      List<Node> among, String what, Duration deadline, NodeCondition condition) {
    for (Node node : among) {
      await(
          what + " on " + node.address().host(),
          deadline,
          () -> condition.holds(node),
          () -> among.stream().map(Node::report).collect(Collectors.joining("\n  ")));
    }
  }

  /** Something that a node's registry may or may not show. */
  @FunctionalInterface
  public interface NodeCondition {
    /** Whether it holds now. */
    boolean holds(Node node);
  }

  /** Waits for a condition; {@code more} is what a failure says beside it. */
  public static void await(
      String what, Duration deadline, Callable<Boolean> condition, Callable<String> more) {
    try {
      Awaitility.await(what)
          .atMost(deadline)
          .pollInterval(Duration.ofMillis(50))
          .ignoreException(UncheckedIOException.class)
          .until(condition);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(e.getMessage() + "\n  " + said(more), e);
    }
  }

  private static String said(Callable<String> more) {
    try {
      return more.call();
    } catch (Exception e) {
      return "(nothing more is known: " + e + ")";
    }
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
  }
}
