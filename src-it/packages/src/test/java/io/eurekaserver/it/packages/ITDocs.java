// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands that an operator copies from the guides: each block runs by itself against one
 * server with one instance that is overridden, and prints something.
 */
class ITDocs {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```sh\\n(.*?)^ *```$");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String INSTANCE =
      """
      {"instance":{"instanceId":"orders-1","app":"ORDERS","hostName":"h","ipAddr":"10.0.0.1",
       "status":"UP","port":{"$":8080,"@enabled":"true"},
       "dataCenterInfo":{"name":"MyOwn"}}}""";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"operations.md", "migrating.md"})
  void commands_ofTheGuides_work(String page) {
    Tools.required("curl", "The guides");
    String bash = Tools.required("bash", "The guides");
    try (ServerProcess server = new ServerLaunch().start()) {
      List<String> blocks = blocks(page);
      assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
      for (String block : blocks) {
        overrideOneInstance(server);
        String script = "set -e -o pipefail\n" + block;
        String printed = run(bash, script.replace("localhost:8761", "localhost:" + server.port()));
        assertThat(block.contains("-X") || !printed.isBlank()).as(block).isTrue();
      }
      server.stop();
    }
  }

  private static List<String> blocks(String page) {
    return BLOCK
        .matcher(Sources.read(Sources.DOCS.resolve(page)))
        .results()
        .map(block -> block.group(2))
        .toList();
  }

  private static void overrideOneInstance(ServerProcess server) {
    String app = server.serviceUrl() + "apps/ORDERS";
    assertThat(Http.send("POST", app, INSTANCE, "Content-Type", "application/json").status())
        .isEqualTo(204);
    String status = app + "/orders-1/status?value=OUT_OF_SERVICE";
    assertThat(Http.send("PUT", status, "").status()).isEqualTo(200);
  }

  private String run(String bash, String script) {
    ProcessBuilder command = new ProcessBuilder(bash, "-c", script).directory(directory.toFile());
    command.environment().put("no_proxy", "localhost");
    command.environment().put("NO_PROXY", "localhost");
    try (Child child = Child.start("bash", command, line -> {})) {
      assertThat(child.awaitExit(PATIENCE)).as(script + "\n" + child.transcript()).isZero();
      return String.join("\n", child.lines());
    }
  }
}
