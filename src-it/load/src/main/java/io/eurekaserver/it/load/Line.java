// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;

/** One request after the other over one kept connection. One thread. */
final class Line implements AutoCloseable {
  private static final long SILENCE_MILLIS = 30_000;

  private final InetSocketAddress server;
  private final Selector selector;
  private Connection connection;

  Line(InetSocketAddress server) throws IOException {
    this.server = server;
    this.selector = Selector.open();
    this.connection = new Connection(server, selector);
  }

  /** Sends a request and returns its status; a connection that the server ended is opened anew. */
  int call(byte[] request) throws IOException {
    try {
      return exchange(request);
    } catch (EOFException e) {
      connection.close();
      connection = new Connection(server, selector);
      return exchange(request);
    }
  }

  private int exchange(byte[] request) throws IOException {
    connection.send(request);
    do {
      selector.selectedKeys().clear();
      if (selector.select(SILENCE_MILLIS) == 0) {
        throw new IOException("No answer for " + SILENCE_MILLIS + " ms");
      }
    } while (!connection.receive());
    return connection.response().status();
  }

  @Override
  public void close() throws IOException {
    connection.close();
    selector.close();
  }
}
