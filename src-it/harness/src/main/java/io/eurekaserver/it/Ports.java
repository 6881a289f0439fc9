// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** Ports for servers that come back at the same address. */
public final class Ports {
  private static final int LOWEST = 20_000;
  private static final int COUNT = 10_000;

  private Ports() {}

  /**
   * A port that is free now and lies below the range from which the system takes ports for outgoing
   * connections, so that no client takes it while the server is away.
   */
  public static int free() {
    Random random = new Random();
    for (int tries = 0; tries < 100; tries++) {
      int port = LOWEST + random.nextInt(COUNT);
      if (bindable(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port from " + LOWEST + " in 100 tries");
  }

  private static boolean bindable(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
