// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** The name server behind the name server: whatever it is asked, it has failed. */
final class ServfailUpstream implements AutoCloseable {
  private static final int HEADER = 12;
  private static final int SERVFAIL = 2;

  private final DatagramSocket socket;

  private ServfailUpstream(DatagramSocket socket) {
    this.socket = socket;
  }

  static ServfailUpstream start() {
    try {
      DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      ServfailUpstream upstream = new ServfailUpstream(socket);
      Thread thread = new Thread(upstream::answerAll, "servfail");
      thread.setDaemon(true);
      thread.start();
      return upstream;
    } catch (IOException e) {
      throw new UncheckedIOException("No socket for a name server", e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  private void answerAll() {
    DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
    while (!socket.isClosed()) {
      try {
        packet.setLength(1500);
        socket.receive(packet);
        if (packet.getLength() >= HEADER) {
          fail(packet.getData());
          socket.send(packet);
        }
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Turns a query into its answer: the same question, and no answer to it. */
  private static void fail(byte[] message) {
    message[2] = (byte) (message[2] | 0x80);
    message[3] = (byte) (0x80 | SERVFAIL);
  }

  @Override
  public void close() {
    socket.close();
  }
}
