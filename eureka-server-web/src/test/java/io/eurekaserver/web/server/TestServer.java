// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ticker;
import io.eurekaserver.web.error.Refusals;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;

/** A server on a free port that hosts an application, for one test. */
public final class TestServer implements AutoCloseable {

  private final HttpServer server;
  public final Refusals refusals = new Refusals(Ticker.systemTicker());

  public TestServer(ResourceConfig application, HttpSettings settings) {
    this(refusals -> application, settings);
  }

  public TestServer(Function<Refusals, ResourceConfig> application, HttpSettings settings) {
    this(application, settings, any -> Shortcut.NONE);
  }

  /** With a shortcut past the application. */
  public <T extends ResourceConfig> TestServer(
      Function<Refusals, T> application, HttpSettings settings, Function<T, Shortcut> shortcut) {
    T served = application.apply(refusals);
    Shortcut way = shortcut.apply(served);
    JerseyHandler jersey = new JerseyHandler(served, settings, refusals, Ticker.systemTicker());
    server = new HttpServer(settings, new FrontHandler(way, jersey));
    try {
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Small limits and short times, on a free port. */
  public static HttpSettings settings() {
    return settings(Duration.ofSeconds(30), 100);
  }

  public static HttpSettings settings(Duration idle, int rate) {
    return settings(idle, Duration.ofSeconds(30), rate);
  }

  public static HttpSettings settings(Duration idle, Duration keepAlive, int rate) {
    return new HttpSettings(
        "127.0.0.1", 0, "", 100_000, 8192, idle, keepAlive, rate, 16, Duration.ofSeconds(5));
  }

  public int port() {
    return server.port();
  }

  public HttpServer server() {
    return server;
  }

  public RawConnection connect() throws IOException {
    return new RawConnection(port());
  }

  /** One request on a connection of its own; header lines end with CRLF. */
  public RawConnection.Answer exchange(String methodAndTarget, String headers, String body)
      throws IOException {
    return exchange(methodAndTarget, headers, body.getBytes(UTF_8));
  }

  public RawConnection.Answer exchange(String methodAndTarget, String headers, byte[] body)
      throws IOException {
    return RawConnection.exchange(port(), methodAndTarget, headers, body);
  }

  public RawConnection.Answer get(String target) throws IOException {
    return exchange("GET " + target, "", "");
  }

  @Override
  public void close() {
    server.stop();
  }
}
