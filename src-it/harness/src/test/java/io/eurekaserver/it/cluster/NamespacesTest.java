// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Machines reach each other, do not while they are cut off, and always reach this one. */
class NamespacesTest {
  private static final int PORT = 9_000;

  @Test
  void cut_separatesTwoSides_untilItIsHealed() throws Exception {
    try (Namespaces machines = Namespaces.create(3);
        Child greeter = greeter(machines, 1)) {
      Cluster.await(
          "greeter", Duration.ofSeconds(10), () -> reach(machines, 0, 1), greeter::transcript);
      machines.cut(1, 2);
      assertThat(reach(machines, 0, 1)).as("across the cut").isFalse();
      assertThat(reach(machines, 2, 1)).as("on the same side").isTrue();
      assertThat(reached(machines.host(1), List.of())).as("from this machine").isTrue();
      machines.heal(1, 2);
      assertThat(reach(machines, 0, 1)).as("healed").isTrue();
    }
  }

  @Test
  void close_leavesNothingBehind() {
    Namespaces machines = Namespaces.create(1);
    String space = machines.prefix(0).get(3);
    machines.close();
    assertThat(Commands.attempt("ip", "netns", "pids", space)).isPresent();
  }

  private static Child greeter(Namespaces machines, int i) throws URISyntaxException {
    Path classes =
        Path.of(Greeter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command = new ArrayList<>(machines.prefix(i));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classes.toString(), Greeter.class.getName()));
    command.addAll(List.of(machines.host(i), Integer.toString(PORT)));
    return Child.start("greeter", new ProcessBuilder(command), line -> {});
  }

  private static boolean reach(Namespaces machines, int from, int to) {
    return reached(machines.host(to), machines.prefix(from));
  }

  private static boolean reached(String host, List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    String connect = "exec 3<>/dev/tcp/" + host + "/" + PORT;
    command.addAll(List.of("timeout", "1", "bash", "-c", connect));
    return Commands.attempt(command.toArray(String[]::new)).isEmpty();
  }
}
