// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the program is asked to do: {@code --name} or {@code --name=value}, in any order. */
final class Arguments {
  private static final Set<String> FLAGS =
      Set.of("--replication", "--no-outage", "--big", "--quick");
  private static final Set<String> NAMES =
      Set.of(
          "--rounds",
          "--java-home",
          "--root",
          "--out",
          "--only",
          "--launcher",
          "--instances",
          "--minutes",
          "--delta-kept",
          "--heap",
          "--jvm");

  /** What an argument may be. */
  static final String USAGE =
      "Arguments: [--replication [--no-outage] | --big] [--quick] [--rounds=N] [--only=ours,bare,2021,2025]"
          + " [--launcher=SCRIPT] [--java-home=DIR] [--root=DIR] [--out=DIR]; with --big also"
          + " [--instances=N] [--minutes=N] [--delta-kept=SECONDS] [--heap=SIZE] [--jvm=OPTION]";

  private final Map<String, String> given = new HashMap<>();

  /** Refuses what it does not know with one sentence. */
  Arguments(String... args) {
    for (String arg : args) {
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (!(equals < 0 ? FLAGS : NAMES).contains(name)) {
        throw new IllegalArgumentException("Unknown " + arg + ". " + USAGE);
      }
      given.put(name, arg.substring(equals + 1));
    }
  }

  private String value(String name, String otherwise) {
    return given.getOrDefault("--" + name, otherwise);
  }

  private int number(String name, int otherwise) {
    String value = value(name, String.valueOf(otherwise));
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--" + name + " is not a number: " + value, e);
    }
  }

  boolean replication() {
    return given.containsKey("--replication");
  }

  /** Whether peers go away for a while, which takes most of the time with stock servers. */
  private boolean outage() {
    return !given.containsKey("--no-outage");
  }

  boolean big() {
    return given.containsKey("--big");
  }

  boolean quick() {
    return given.containsKey("--quick");
  }

  int rounds() {
    return quick() ? 1 : number("rounds", big() ? 1 : 3);
  }

  /** The root of the project, which has been built. */
  Path root() {
    return Path.of(value("root", "."));
  }

  /** Where the files go that a run writes. */
  Path out() {
    return Path.of(value("out", "load-figures"));
  }

  /** The JDK of the servers. */
  Path javaHome() {
    return Path.of(value("java-home", System.getProperty("java.home")));
  }

  /** The servers; ours is always the first. */
  List<String> only() {
    String all = replication() ? "ours,2021,2025" : big() ? "ours" : "ours,bare,2021,2025";
    return List.of(value("only", all).split(","));
  }

  /** The launcher of the unpacked archive; null for none. */
  Path launcher() {
    return given.containsKey("--launcher") ? Path.of(value("launcher", "")) : null;
  }

  /** How much is asked of one server alone. */
  Plan plan() {
    return quick() ? Plan.quick() : Plan.full();
  }

  /** How much is asked of two peers. */
  ReplicationPlan replicationPlan() {
    ReplicationPlan plan = quick() ? ReplicationPlan.quick() : ReplicationPlan.full();
    return outage() ? plan : plan.withoutOutage();
  }

  /** How much is asked of a server with a big registry. */
  BigPlan bigPlan() {
    return quick()
        ? BigPlan.quick()
        : BigPlan.full(
            number("instances", 200_000),
            Duration.ofSeconds(number("delta-kept", 60)),
            Duration.ofMinutes(number("minutes", 3)));
  }

  /** How a server with a big registry is started. */
  Setup bigSetup() {
    Setup setup = Setup.readThrough(javaHome(), value("heap", "2g"), bigPlan().deltaKept());
    return given.containsKey("--jvm") ? setup.withJvm(value("jvm", "")) : setup;
  }
}
