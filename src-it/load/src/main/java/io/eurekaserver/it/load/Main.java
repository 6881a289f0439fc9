// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program: prints the table to its standard output and every single value to its standard
 * error. Run it from the root of the project, after a build; {@code docs/performance.md} has the
 * command.
 */
public final class Main {
  private static final String USAGE =
      "Arguments: [--replication] [--rounds=N] [--quick] [--java-home=DIR] [--root=DIR]"
          + " [--only=ours,2021,2025]";

  private boolean replication;
  private boolean quick;
  private int rounds = 5;
  private Path root = Path.of("");
  private Path javaHome = Path.of(System.getProperty("java.home"));
  private List<String> names = List.of("ours", "2021", "2025");

  private Main() {}

  /** Measures and prints; a wrong argument or a server that fails ends it with code 1. */
  public static void main(String[] args) throws InterruptedException {
    try {
      new Main().parse(args).run(System.out, System.err);
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private Main parse(String[] args) {
    for (String arg : args) {
      String value = arg.substring(arg.indexOf('=') + 1);
      switch (arg.substring(0, arg.length() - value.length())) {
        case "--rounds=" -> rounds = Integer.parseInt(value);
        case "--java-home=" -> javaHome = Path.of(value);
        case "--root=" -> root = Path.of(value);
        case "--only=" -> names = List.of(value.split(","));
        case "" -> flag(value);
        default -> throw new IllegalArgumentException("Unknown " + arg + ". " + USAGE);
      }
    }
    return this;
  }

  private void flag(String arg) {
    switch (arg) {
      case "--quick" -> quick = true;
      case "--replication" -> replication = true;
      default -> throw new IllegalArgumentException("Unknown " + arg + ". " + USAGE);
    }
  }

  private void run(PrintStream out, PrintStream raw) throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    for (String name : names) {
      contenders.add(name.equals("ours") ? Contender.ours(root) : Contender.stock(root, name));
    }
    Figures figures = new BesideStock(contenders, quick ? 1 : rounds, subject(), raw).measure();
    out.print(Table.of(figures, contenders.stream().map(Contender::name).toList()));
  }

  private BesideStock.Subject subject() {
    return replication
        ? BesideStock.replication(
            quick ? ReplicationPlan.quick() : ReplicationPlan.full(), javaHome)
        : BesideStock.alone(quick ? Plan.quick() : Plan.full(), javaHome);
  }
}
