// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A program that accepts connections and says nothing. */
final class Greeter {
  private Greeter() {}

  /** Arguments: address and port. */
  public static void main(String[] args) throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.bind(new InetSocketAddress(args[0], Integer.parseInt(args[1])));
      while (true) {
        server.accept().close();
      }
    }
  }
}
