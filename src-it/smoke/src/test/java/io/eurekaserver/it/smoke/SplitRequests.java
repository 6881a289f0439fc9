// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import io.eurekaserver.it.InstanceBody;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Registrations over one kept-alive connection whose headers and body arrive one after the other,
 * as most HTTP clients send them, each followed by a heartbeat.
 */
final class SplitRequests implements AutoCloseable {
  private static final String BODY = InstanceBody.of("SPLIT", "split", "UP").json();
  private static final String POST =
      """
      POST /eureka/apps/SPLIT HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      Content-Length: %d\r
      \r
      """;
  private static final String PUT =
      """
      PUT /eureka/apps/SPLIT/split HTTP/1.1\r
      Host: localhost\r
      Content-Length: 0\r
      \r
      """;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  SplitRequests(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Registers and renews so many times; returns how often the answers were 204 and 200. */
  int exchange(int times) throws IOException {
    int answered = 0;
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      send(POST.formatted(body.length));
      out.write(body);
      String registered = status();
      send(PUT);
      if (registered.contains(" 204 ") && status().contains(" 200 ")) {
        answered++;
      }
    }
    return answered;
  }

  private void send(String head) throws IOException {
    out.write(head.getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads one answer without a body up to its empty line, and returns its first line. */
  private String status() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The server closed the connection after: " + head);
      }
      head.append((char) next);
    }
    return head.substring(0, head.indexOf("\r\n"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
