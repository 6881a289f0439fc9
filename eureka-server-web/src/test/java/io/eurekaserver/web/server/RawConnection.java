// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;

/** A socket that speaks exactly the bytes that a test wants, and reads answers one by one. */
public final class RawConnection implements Closeable {

  private final Socket socket;
  private final InputStream in;

  /** Connects to a port of this machine. */
  public RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** One request on a connection of its own to this machine; header lines end with CRLF. */
  public static Answer exchange(int port, String methodAndTarget, String headers, byte[] body)
      throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      String length = body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n";
      String head = methodAndTarget + " HTTP/1.1\r\nHost: x\r\n" + headers + length + "\r\n";
      // In one piece: an answer may depend on whether the body is there already.
      connection.send(Bytes.concat(head.getBytes(UTF_8), body));
      return connection.answer(methodAndTarget.startsWith("HEAD "));
    }
  }

  /** Sends text as UTF-8. */
  public RawConnection send(String text) throws IOException {
    return send(text.getBytes(UTF_8));
  }

  public RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Says that nothing more will be sent; answers can still be read. */
  public RawConnection endSending() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Reads the answer to a request that was not HEAD. */
  public Answer answer() throws IOException {
    return answer(false);
  }

  /** Reads an answer; one to HEAD has no body whatever its headers say. */
  public Answer answer(boolean head) throws IOException {
    String status = line();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon), line.substring(colon + 1).trim(), (a, b) -> a + "," + b);
    }
    int code = Integer.parseInt(status.substring(9, 12));
    boolean bodiless = head || code == 204 || code < 200;
    return new Answer(code, headers, bodiless ? new byte[0] : body(headers));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        body.write(in.readNBytes(size));
        line();
      }
      line();
      return body.toByteArray();
    }
    String length = headers.get("Content-Length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().trim(), 16);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection after '" + line + "'");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(ISO_8859_1);
  }

  /** Whether the server has closed its side, after everything it sent was read. */
  public boolean isClosedByServer() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  /** What the server still sends until it closes its side, in good order or not. */
  public String readToEnd() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try {
      in.transferTo(rest);
    } catch (java.net.SocketException reset) {
      // closed, too
    }
    return rest.toString(UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** What came back. */
  public static final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    public int status() {
      return status;
    }

    /** By name in any case. */
    public Map<String, String> headers() {
      return headers;
    }

    public byte[] body() {
      return body;
    }

    public String text() {
      return new String(body, UTF_8);
    }

    @Override
    public String toString() {
      return status + " " + headers + " " + text();
    }
  }
}
