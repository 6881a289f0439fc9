// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate: what a request costs our server beside a bare handler with the same answer. CPU time of
 * the processes, both running, in turns, medians: another program on the machine slows both. The
 * margin is generous; what fails here has become slower by half or more.
 */
class ITCostBesideBare {
  private static final Path ROOT = Path.of("../..");
  private static final Path JAVA = Path.of(System.getProperty("java.home"));
  private static final Plan PLAN = Plan.full();
  private static final int INSTANCES = 5_000;
  private static final int TURNS = 5;

  @TempDir private Path directory;
  private RunningServer ours;
  private RunningServer bare;

  @BeforeEach
  void start() throws Exception {
    Setup setup = Setup.readThrough(JAVA, "512m", PLAN.deltaKept());
    ours = RunningServer.start(Contender.ours(ROOT), setup);
    Requests requests = bench(ours).requests();
    bench(ours).runAll(requests.registrations(0, INSTANCES));
    Recording.of(ours, requests, directory);
    bare = RunningServer.start(Contender.bare(ROOT, directory), setup);
  }

  @AfterEach
  void stop() throws IOException {
    ours.close();
    bare.close();
  }

  private static Bench bench(RunningServer server) {
    Requests requests = new Requests(server.address().getPort());
    return new Bench(server, requests, PLAN, (metric, value) -> {});
  }

  @Test
  void heartbeatAndCachedFullFetch_besideBareHandler_costLessThanThreeTimes() throws Exception {
    assertThat(ratio(16, 10_000, requests -> requests.heartbeats(INSTANCES)))
        .as("heartbeat: CPU of ours / of bare")
        .isBetween(0.5, 3.0);
    assertThat(ratio(4, 400, requests -> List.of(requests.read(Requests.APPS))))
        .as("full fetch from cache: CPU of ours / of bare")
        .isBetween(0.5, 3.0);
  }

  /** Requests of one kind, made for a server. */
  private interface Kind {
    List<byte[]> of(Requests requests);
  }

  private double ratio(int connections, int count, Kind kind) throws IOException {
    List<Double> oursEach = new ArrayList<>();
    List<Double> bareEach = new ArrayList<>();
    List<byte[]> toOurs = kind.of(bench(ours).requests());
    List<byte[]> toBare = kind.of(bench(bare).requests());
    bench(ours).run(connections, toOurs, 4 * count);
    bench(bare).run(connections, toBare, 4 * count);
    for (int turn = 0; turn < TURNS; turn++) {
      oursEach.add(bench(ours).run(connections, toOurs, count).microsEach());
      bareEach.add(bench(bare).run(connections, toBare, count).microsEach());
    }
    return Figures.median(oursEach) / Figures.median(bareEach);
  }
}
