// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive connection with at most one request under way. */
final class Connection implements AutoCloseable {
  private final InetSocketAddress server;
  private final Selector selector;
  private final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
  private ResponseReader response = new ResponseReader();
  private final Object attachment;
  private SocketChannel channel;
  private boolean open;

  /** Opens it; its selection keys carry itself. */
  Connection(InetSocketAddress server, Selector selector) throws IOException {
    this(server, selector, null);
  }

  /** Opens it; its selection keys carry somebody who is to be told, or itself for null. */
  Connection(InetSocketAddress server, Selector selector, Object attachment) throws IOException {
    this.server = server;
    this.selector = selector;
    this.attachment = attachment == null ? this : attachment;
    connect();
  }

  private void connect() throws IOException {
    channel = SocketChannel.open(server);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, attachment);
    response = new ResponseReader();
    open = true;
  }

  /** Sends a request; requests are small, so the socket takes them at once. */
  void send(byte[] request) throws IOException {
    if (!open) {
      connect();
    }
    ByteBuffer out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** Takes what has arrived; true when the response is complete. */
  boolean receive() throws IOException {
    in.clear();
    if (channel.read(in) < 0) {
      throw new EOFException("The server closed a connection in the middle of a response");
    }
    boolean complete = response.read(in.flip());
    if (complete && response.closes()) {
      close();
    }
    return complete;
  }

  /** The response that is complete. */
  ResponseReader response() {
    return response;
  }

  @Override
  public void close() throws IOException {
    open = false;
    channel.close();
  }
}
