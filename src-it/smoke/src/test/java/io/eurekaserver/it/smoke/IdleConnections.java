// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that are opened and then say nothing.
 *
 * @param sockets the open sockets
 */
record IdleConnections(List<Socket> sockets) implements AutoCloseable {

  static IdleConnections open(int port, int count) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
    }
    return new IdleConnections(sockets);
  }

  int count() {
    return sockets.size();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
