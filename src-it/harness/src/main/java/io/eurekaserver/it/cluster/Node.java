// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.Registry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.awaitility.Awaitility;

/**
 * A server at an address that stays its own, started and ended as often as a scenario wants. One
 * thread at a time.
 */
public final class Node implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Launcher launcher;
  private final Address address;
  private final List<String> prefix;
  private List<String> args;
  private Child child;

  /** A node that has not been started. */
  public Node(Launcher launcher, Address address, List<String> prefix, List<String> args) {
    this.launcher = launcher;
    this.address = address;
    this.prefix = List.copyOf(prefix);
    this.args = List.copyOf(args);
  }

  /** A node on this machine, not started. */
  public Node(Launcher launcher, Address address, List<String> args) {
    this(launcher, address, List.of(), args);
  }

  /** The settings of the next start. */
  public void configure(List<String> next) {
    this.args = List.copyOf(next);
  }

  /** Starts it, for the first time or again, and does not wait. */
  public void launch() {
    close();
    child = launcher.launch(address, prefix, args);
  }

  /** Starts it, for the first time or again, and waits until it is ready. */
  public Node start() {
    launch();
    awaitReady();
    return this;
  }

  /** Waits until it is ready; fails at once when its process has ended. */
  public void awaitReady() {
    try {
      Awaitility.await(address + " ready")
          .atMost(START)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> !child.alive() || ready());
    } catch (RuntimeException e) {
      throw new AssertionError(e.getMessage() + ". " + child.transcript(), e);
    }
    assertThat(child.alive()).as(child.transcript()).isTrue();
  }

  /** Whether it is there and says that it is ready. */
  public boolean ready() {
    try {
      return child != null && child.alive() && launcher.ready(address);
    } catch (UncheckedIOException e) {
      return false; // Nobody listens yet, or the node does not answer: not ready.
    }
  }

  /** Where it listens. */
  public Address address() {
    return address;
  }

  /** Its process of now. */
  public Child child() {
    return child;
  }

  /** Its registry over plain HTTP. */
  public Registry registry() {
    return new Registry(address.serviceUrl());
  }

  /** What a full fetch shows. */
  public RegistryView view() {
    return RegistryView.of(registry().full());
  }

  /** Those of these {@code APP/id} that it does not know. */
  public SortedSet<String> missing(Collection<String> wanted) {
    SortedSet<String> missing = view().missing(wanted);
    if (launcher.fullFetchMayBeOld()) {
      missing.removeIf(this::knows);
    }
    return missing;
  }

  /** Whether it knows this {@code APP/id}; no server caches that answer. */
  public boolean knows(String key) {
    String[] parts = key.split("/", 2);
    return !registry().statusOf(parts[0], parts[1]).isEmpty();
  }

  /** A GET of a path below its root, with the body as JSON. */
  public Http.Answer get(String path) {
    return Http.get(address.root() + path, "Accept", "application/json");
  }

  /** What a failed scenario says about it: its output, and what it says of its peers. */
  public String report() {
    try {
      return child.transcript() + "\n  " + get("/api/v1/peers").body();
    } catch (UncheckedIOException e) {
      return child.transcript() + "\n  (it does not say who its peers are: " + e.getMessage() + ")";
    }
  }

  /** SIGKILL: it has no chance to say good-bye. */
  public void kill() {
    child.kill();
  }

  /** SIGTERM, then its exit code. */
  public int terminate() {
    child.terminate();
    return child.awaitExit(STOP);
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }
}
