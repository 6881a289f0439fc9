// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection to one server, opened when it is needed. One thread. */
final class KeepAlive implements AutoCloseable {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 5_000;

  private final Address server;
  private Socket socket;
  private InputStream in;
  private long length;
  private boolean chunked;
  private boolean ends;

  KeepAlive(Address server) {
    this.server = server;
  }

  /** Sends a request and returns the status; a connection that the server closed is opened anew. */
  int send(String method, String path, String body) throws IOException {
    boolean reused = socket != null;
    try {
      return exchange(method, path, body);
    } catch (IOException e) {
      close();
      if (reused && !(e instanceof java.net.SocketTimeoutException)) {
        return closingOnFailure(method, path, body);
      }
      throw e;
    }
  }

  private int closingOnFailure(String method, String path, String body) throws IOException {
    try {
      return exchange(method, path, body);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private int exchange(String method, String path, String body) throws IOException {
    if (socket == null) {
      open();
    }
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(method, path, server.host(), content.length);
    byte[] request = (head + body).getBytes(StandardCharsets.UTF_8);
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    headers(status);
    skipBody();
    if (ends) {
      close();
    }
    return status;
  }

  private void open() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_MILLIS);
    socket.connect(server.socket(), CONNECT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  private void headers(int status) throws IOException {
    length = 0;
    chunked = false;
    ends = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:") && status != 204) {
        length = Long.parseLong(header.substring(15).strip());
      }
      chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
      ends |= header.startsWith("connection:") && header.contains("close");
    }
  }

  private void skipBody() throws IOException {
    if (!chunked) {
      in.skipNBytes(length);
      return;
    }
    for (long size = chunk(); size > 0; size = chunk()) {
      in.skipNBytes(size + 2);
    }
    line();
  }

  private long chunk() throws IOException {
    return Long.parseLong(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        ends = true; // Closed all the same.
      }
      socket = null;
    }
  }
}
