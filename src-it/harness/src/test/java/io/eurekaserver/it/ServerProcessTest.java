// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The port is taken from the ready line, and from no other line that holds an address. */
class ServerProcessTest {

  @Test
  void portIn_readyLine_isTheServersPort() {
    String line =
        "12:00:00.000 INFO dist.Main - eureka-server 0.1.0 ready on"
            + " http://0.0.0.0:41237/eureka (started in 900 ms)";

    assertThat(ServerProcess.portIn(line)).contains(41237);
  }

  @Test
  void portIn_addressBeforeReady_isIgnored() {
    assertThat(ServerProcess.portIn("peer http://peer1:8761/eureka/ is not ready")).isEmpty();
    assertThat(ServerProcess.portIn("already at http://peer1:8761/eureka/")).isEmpty();
  }
}
