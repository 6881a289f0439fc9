// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Machines of their own for processes: network namespaces, each with one address, on a switch that
 * this machine is on as well. {@link #cut} puts some of them on a second switch: frames between the
 * two sides are lost in silence, while this machine still reaches everybody. Needs root. Names and
 * addresses are drawn at random, so that runs side by side do not meet.
 *
 * <p>Addresses are from 198.18.0.0/15, which is kept for tests of networks. One thread at a time.
 */
public final class Namespaces implements AutoCloseable {
  private static final String HOST = ".254";

  private final String name;
  private final String net;
  private final int count;
  private final Thread reaper = new Thread(this::remove, "namespaces-reaper");

  private Namespaces(String name, String net, int count) {
    this.name = name;
    this.net = net;
    this.count = count;
  }

  /** Makes so many; skips the test where that is not allowed. */
  public static Namespaces create(int count) {
    Random random = new Random();
    String name = "ev%05x".formatted(random.nextInt(1 << 20));
    Needs.required(allowed(name), "needs root and ip netns (Debian: iproute2)");
    String net = "198.%d.%d".formatted(18 + random.nextInt(2), random.nextInt(256));
    Namespaces all = new Namespaces(name, net, count);
    Runtime.getRuntime().addShutdownHook(all.reaper);
    try {
      all.build();
      return all;
    } catch (RuntimeException e) {
      all.close();
      throw e;
    }
  }

  private static Optional<String> allowed(String name) {
    boolean made = Commands.attempt("ip", "netns", "add", name).isEmpty();
    return made && Commands.attempt("ip", "netns", "del", name).isEmpty()
        ? Optional.of(name)
        : Optional.empty();
  }

  private void build() {
    bridge(bridge());
    bridge(second());
    Commands.run("ip", "addr", "add", net + HOST + "/24", "dev", bridge());
    Commands.run("ip", "addr", "add", net + HOST + "/32", "dev", second());
    for (int i = 0; i < count; i++) {
      machine(i);
    }
  }

  private static void bridge(String bridge) {
    Commands.run("ip", "link", "add", bridge, "type", "bridge");
    Commands.run("ip", "link", "set", bridge, "up");
  }

  private void machine(int i) {
    String space = space(i);
    Commands.run("ip", "netns", "add", space);
    Commands.run(
        "ip", "link", "add", port(i), "type", "veth", "peer", "name", "eth0", "netns", space);
    Commands.run("ip", "link", "set", port(i), "master", bridge(), "up");
    Commands.run("ip", "-n", space, "addr", "add", host(i) + "/24", "dev", "eth0");
    Commands.run("ip", "-n", space, "link", "set", "eth0", "up");
    Commands.run("ip", "-n", space, "link", "set", "lo", "up");
  }

  private String bridge() {
    return name + "a";
  }

  private String second() {
    return name + "b";
  }

  private String space(int i) {
    return name + "-" + i;
  }

  private String port(int i) {
    return name + "p" + i;
  }

  /** The address of machine {@code i}, counted from 0. */
  public String host(int i) {
    return net + "." + (i + 1);
  }

  /** What stands before a command that is to run on machine {@code i}. */
  public List<String> prefix(int i) {
    return List.of("ip", "netns", "exec", space(i));
  }

  /** Separates these machines from all others; they still reach each other. */
  public void cut(int... side) {
    for (int i : side) {
      Commands.run("ip", "link", "set", port(i), "master", second());
      Commands.run("ip", "route", "replace", host(i) + "/32", "dev", second());
    }
  }

  /** Puts these machines back to the others. */
  public void heal(int... side) {
    for (int i : side) {
      Commands.run("ip", "link", "set", port(i), "master", bridge());
      Commands.run("ip", "route", "del", host(i) + "/32", "dev", second());
    }
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException e) {
      return; // The JVM is ending; the hook finds nothing left.
    }
  }

  /** Removes everything that is there; what is not is no trouble. */
  private void remove() {
    List<String[]> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add(new String[] {"ip", "link", "del", port(i)});
      commands.add(new String[] {"ip", "netns", "del", space(i)});
    }
    commands.add(new String[] {"ip", "link", "del", bridge()});
    commands.add(new String[] {"ip", "link", "del", second()});
    commands.forEach(Commands::attempt);
  }
}
