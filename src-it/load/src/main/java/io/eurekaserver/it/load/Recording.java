// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Answers of a real server, byte for byte, for the bare one to repeat. */
final class Recording {
  /** As often as those that are measured, so that times in the answers are as much alike. */
  private static final int TIMES = 3;

  private static final int PIECE = 64 * 1024;

  private final InetSocketAddress server;
  private final Path directory;

  private Recording(InetSocketAddress server, Path directory) {
    this.server = server;
    this.directory = directory;
  }

  /** Starts a server, fills its registry, and writes its answers into a directory. */
  static void of(Contender contender, Path javaHome, Plan plan, Path directory)
      throws IOException, InterruptedException {
    Setup setup = Setup.readThrough(javaHome, "1g", plan.deltaKept());
    try (RunningServer server = RunningServer.start(contender, setup)) {
      Requests requests = new Requests(server.address().getPort());
      Bench bench = new Bench(server, requests, plan, (metric, value) -> {});
      for (int i = 0; i < TIMES; i++) {
        bench.runAll(requests.registrations(0, plan.large()));
      }
      bench.awaitEmptyDelta();
      of(server, requests, directory);
    }
  }

  /** Writes the answers of a server whose registry has been filled into a directory. */
  static void of(RunningServer server, Requests requests, Path directory) throws IOException {
    new Recording(server.address(), Files.createDirectories(directory)).all(requests);
  }

  private void all(Requests requests) throws IOException {
    record("heartbeat", requests.heartbeat(1));
    record("apps", requests.read(Requests.APPS));
    record("delta", requests.read(Requests.DELTA));
    record("app", requests.application(1));
    record("vip", requests.vip(1));
    record("instance", requests.instance(1));
    record("registration", requests.registration(1));
  }

  private void record(String name, byte[] request) throws IOException {
    byte[] response = response(request);
    String head = new String(response, 0, Math.min(1_000, response.length), ISO_8859_1);
    if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding")) {
      throw new IOException("The answer to " + name + " has no length to repeat");
    }
    Files.write(directory.resolve(name), response);
  }

  private byte[] response(byte[] request) throws IOException {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    ResponseReader reader = new ResponseReader();
    try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
      socket.getOutputStream().write(request);
      InputStream in = socket.getInputStream();
      byte[] piece = new byte[PIECE];
      int length;
      do {
        length = in.read(piece);
        if (length < 0) {
          throw new EOFException("The server closed a connection in the middle of a response");
        }
        response.write(piece, 0, length);
      } while (!reader.read(ByteBuffer.wrap(piece, 0, length)));
    }
    return response.toByteArray();
  }
}
