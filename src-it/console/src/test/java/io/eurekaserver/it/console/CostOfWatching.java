// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Response;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an open page costs a server with 10,000 instances. Not part of a build: name it to run. */
@ExtendWith(Chromium.class)
class CostOfWatching {
  private static final int INSTANCES = 10_000;
  private static final int SECONDS = 30;
  private static final double HERTZ = 100;

  @Test
  void openPage_costsLessThanOnePercent(Browser browser, TestReporter reporter) throws Exception {
    try (ServerProcess server = new ServerLaunch().start()) {
      Seed.many(server.root(), INSTANCES);
      try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
        reporter.publishEntry("first load", load(console));
        console.page().waitForTimeout(SECONDS * 1000.0); // let the JVM compile
        for (String view : List.of("overview", "instances")) {
          console.open("#/" + view);
          double with = share(server, console);
          console.page().navigate("about:blank");
          double without = share(server, console);
          reporter.publishEntry(
              view, "%.2f %% of one processor, without %.2f %%".formatted(with, without));
          assertThat(with - without).as(view).isLessThan(2); // 1 % on a quiet machine
        }
      }
    }
  }

  private static String load(Console console) {
    List<Response> answers = new ArrayList<>();
    console.page().onResponse(answers::add);
    console.open("#/overview").awaitText("Renews threshold");
    long bytes = answers.stream().mapToLong(CostOfWatching::size).sum();
    return answers.size() + " requests, " + bytes + " bytes";
  }

  private static long size(Response answer) {
    return answer.request().sizes().responseBodySize;
  }

  private static double share(ServerProcess server, Console console) throws IOException {
    long before = ticks(server);
    console.page().waitForTimeout(SECONDS * 1000.0);
    return (ticks(server) - before) / HERTZ / SECONDS * 100;
  }

  /** User and system time of the process. */
  private static long ticks(ServerProcess server) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + server.child().pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }
}
