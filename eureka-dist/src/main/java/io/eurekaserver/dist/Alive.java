// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.dist.config.Settings;
import io.eurekaserver.dist.config.SettingsException;
import io.eurekaserver.dist.config.SettingsSources;
import io.eurekaserver.web.server.HttpSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * {@code bin/eureka-server alive}: asks the server of these settings on this machine whether it
 * lives, where there is nothing else that could send a request: in an image without curl. Exit code
 * 0 if it does, 1 with a line that says why if it does not. It reads the same files, environment
 * and arguments as the server, so it knows its address, port and context path.
 */
final class Alive {

  private static final int PATIENCE_MILLIS = 3_000;
  private static final int STATUS_LINE = 64;
  private static final String WELL = "HTTP/1.1 200";

  private Alive() {}

  /** Arguments are those of the server. */
  public static void main(String[] args) {
    try {
      ServerSettings settings = Settings.load(SettingsSources.ofProcess(args)).settings();
      ask(settings.http());
    } catch (SettingsException e) {
      fail(String.join("; ", e.problems()));
    } catch (IOException e) {
      fail("the server does not answer: " + e.getMessage());
    }
  }

  /**
   * Returns if the server lives.
   *
   * @throws IOException that says what it did instead
   */
  static void ask(HttpSettings http) throws IOException {
    InetSocketAddress address = new InetSocketAddress(address(http), http.port());
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request(http.contextPath()).getBytes(US_ASCII));
      String status = new String(socket.getInputStream().readNBytes(STATUS_LINE), ISO_8859_1);
      if (!status.startsWith(WELL)) {
        throw new IOException(status.isEmpty() ? "nothing" : status.lines().toList().get(0));
      }
    } catch (IOException e) {
      throw new IOException(address + ": " + e.getMessage(), e);
    }
  }

  private static InetAddress address(HttpSettings http) throws IOException {
    return http.address() == null
        ? InetAddress.getLoopbackAddress()
        : InetAddress.getByName(http.address());
  }

  private static String request(String contextPath) {
    return "GET "
        + contextPath
        + "/health/live HTTP/1.1\r\n"
        + "Host: localhost\r\nConnection: close\r\n\r\n";
  }

  private static void fail(String why) {
    System.err.println("eureka-server: " + why);
    System.exit(1);
  }
}
