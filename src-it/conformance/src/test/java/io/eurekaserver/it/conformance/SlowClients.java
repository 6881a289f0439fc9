// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.web.server.RawConnection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections of clients that stop in the middle; those that drip are kept dripping. */
final class SlowClients implements AutoCloseable {

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Map<RawConnection, SlowClient> clients = new LinkedHashMap<>();
  private Future<?> dripping = CompletableFuture.completedFuture(null);

  /** Opens connections and sends the beginning of a request over each. */
  void connect(int port, SlowClient kind, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      clients.put(new RawConnection(port).send(kind.beginning()), kind);
    }
  }

  /** Sends a drop over each dripping connection now and then; no more are opened from now on. */
  void drip() {
    dripping = timer.scheduleWithFixedDelay(this::sendDrops, 100, 100, TimeUnit.MILLISECONDS);
  }

  private void sendDrops() {
    clients.forEach(
        (connection, kind) -> {
          try {
            connection.send(kind.drop());
          } catch (IOException e) {
            // cut off already, which is what the test waits for
          }
        });
  }

  /** Waits until the server has closed each of them, with the words that their kind deserves. */
  void assertAllCutOff() throws IOException {
    for (Map.Entry<RawConnection, SlowClient> client : clients.entrySet()) {
      assertThat(client.getKey().readToEnd())
          .as("%s", client.getValue())
          .matches(client.getValue().farewell());
    }
  }

  @Override
  public void close() throws IOException {
    dripping.cancel(true);
    timer.shutdownNow();
    for (RawConnection connection : clients.keySet()) {
      connection.close();
    }
  }
}
