// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** A DNS server that takes questions and never has an answer: it is silent, or says SERVFAIL. */
final class FaultyDns implements AutoCloseable {

  private final DatagramSocket socket;

  private FaultyDns() throws SocketException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  static FaultyDns silent() throws SocketException {
    return new FaultyDns();
  }

  static FaultyDns failing() throws SocketException {
    FaultyDns server = new FaultyDns();
    Thread thread = new Thread(server::fail, "failing DNS");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private void fail() {
    DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
    try {
      while (true) {
        socket.receive(packet);
        byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
        byte[] answer = failure(new Message(question)).toWire();
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        packet.setLength(4096);
      }
    } catch (SocketException e) {
      return; // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message failure(Message question) {
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setRcode(Rcode.SERVFAIL);
    answer.addRecord(question.getQuestion(), Section.QUESTION);
    return answer;
  }

  HostAndPort address() {
    return HostAndPort.fromParts("127.0.0.1", socket.getLocalPort());
  }

  @Override
  public void close() {
    socket.close();
  }
}
