// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.net.InetAddresses;
import io.eurekaserver.replication.peer.PeerUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A peer that answers every request as a test says, byte for byte. */
final class ScriptedPeer implements AutoCloseable {

  final List<Received> received = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  volatile Reply reply = Reply.of(200, "");

  private final ServerSocket server;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  ScriptedPeer() {
    this("127.0.0.1");
  }

  ScriptedPeer(String address) {
    try {
      server = new ServerSocket(0, 50, InetAddresses.forString(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** What came in: the request line, the headers by name in any case, and the body. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Received(String line, Map<String, String> headers, byte[] body) {}

  /** What happens after the bytes of a reply. */
  enum Then {
    KEEP,
    CLOSE,
    RESET,
    HANG
  }

  /** What is sent, and what then happens. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Reply(byte[] bytes, Then then) {

    static Reply of(int status, String body) {
      return of(status, "", body.getBytes(UTF_8));
    }

    /** Header lines end with CRLF. */
    static Reply of(int status, String headers, byte[] body) {
      String head =
          "HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n";
      return raw(head, body, Then.KEEP);
    }

    static Reply gzipped(int status, byte[] plain) {
      return of(status, "Content-Encoding: gzip\r\n", gzip(plain));
    }

    static Reply raw(String head, byte[] body, Then then) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(head.getBytes(ISO_8859_1));
      bytes.writeBytes(body);
      return new Reply(bytes.toByteArray(), then);
    }

    static Reply then(Then then) {
      return new Reply(new byte[0], then);
    }
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  int port() {
    return server.getLocalPort();
  }

  PeerUrl url() {
    String host = server.getInetAddress().getHostAddress();
    return url(host.contains(":") ? "[" + host + "]" : host);
  }

  PeerUrl url(String hostOrUserInfoAndHost) {
    return PeerUrl.of("http://" + hostOrUserInfoAndHost + ":" + port() + "/eureka/");
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      while (true) {
        received.add(read(socket.getInputStream()));
        Reply now = reply;
        socket.getOutputStream().write(now.bytes());
        socket.getOutputStream().flush();
        if (now.then() == Then.HANG) {
          socket.getInputStream().read();
        }
        if (now.then() == Then.RESET) {
          socket.setSoLinger(true, 0);
        }
        if (now.then() != Then.KEEP) {
          return;
        }
      }
    } catch (IOException e) {
      // the client went away
    }
  }

  private static Received read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(header.substring(0, colon), header.substring(colon + 1).trim());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    return new Received(line, headers, in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("end");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
