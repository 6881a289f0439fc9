// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program: prints tables to its standard output, tells of its progress on standard error, and
 * writes both tables, every single value and the plots into a directory. Run it from the root of
 * the project, after a build; {@code docs/performance.md} has the commands.
 */
public final class Main {
  private final Arguments arguments;
  private final Path out;

  private Main(Arguments arguments) throws IOException {
    this.arguments = arguments;
    this.out = Files.createDirectories(arguments.out());
  }

  /** Measures and prints; a wrong argument or a server that fails ends it with code 1. */
  public static void main(String[] args) throws InterruptedException {
    try {
      new Main(new Arguments(args)).run(System.out, System.err);
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run(PrintStream to, PrintStream progress) throws IOException, InterruptedException {
    try (Journal journal = new Journal(out.resolve(name() + ".csv"), progress)) {
      List<Contender> contenders = contenders(journal);
      List<String> names = contenders.stream().map(Contender::name).toList();
      Figures figures =
          new Rounds(contenders, arguments.rounds(), subject(journal), journal).measure();
      String text = Table.of(figures, names) + "\n" + Target.table(targets(), figures);
      Files.writeString(out.resolve(name() + ".md"), text);
      to.print(text);
      if (isAlone()) {
        new Curves(figures, names, arguments.plan().sizes()).write(out);
      }
    }
  }

  private boolean isAlone() {
    return !arguments.replication() && !arguments.big();
  }

  private String name() {
    return arguments.replication() ? "replication" : arguments.big() ? "big" : "table";
  }

  private List<Contender> contenders(Journal journal) throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    for (String name : arguments.only()) {
      contenders.add(contender(name, journal));
    }
    if (arguments.launcher() != null) {
      Contender.Work work = isAlone() ? Contender.Work.START : Contender.Work.ALL;
      contenders.add(Contender.launcher(arguments.launcher(), work));
    }
    return contenders;
  }

  private Contender contender(String name, Journal journal)
      throws IOException, InterruptedException {
    Path root = arguments.root();
    return switch (name) {
      case "ours" -> Contender.ours(root);
      case "bare" -> bare(journal);
      case "2021", "2025" -> Contender.stock(root, name);
      default ->
          throw new IllegalArgumentException("No server is " + name + ". " + Arguments.USAGE);
    };
  }

  private Contender bare(Journal journal) throws IOException, InterruptedException {
    journal.say("Recording the answers of our server for the bare one");
    Path answers = out.resolve("answers").toAbsolutePath();
    Contender ours = Contender.ours(arguments.root());
    Recording.of(ours, arguments.javaHome(), arguments.plan(), answers);
    return Contender.bare(arguments.root(), answers);
  }

  private Rounds.Subject subject(Journal journal) {
    if (arguments.replication()) {
      return Replication.of(arguments.replicationPlan(), arguments.javaHome());
    }
    return arguments.big()
        ? Big.of(arguments.bigPlan(), arguments.bigSetup(), journal)
        : Measurement.of(arguments.plan(), arguments.javaHome());
  }

  private List<Target> targets() {
    return arguments.replication()
        ? Targets.replication()
        : arguments.big() ? Targets.big() : Targets.alone();
  }
}
