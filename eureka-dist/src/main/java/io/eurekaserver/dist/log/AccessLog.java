// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import io.eurekaserver.web.traffic.Served;
import io.eurekaserver.web.traffic.TrafficListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who asked for what, when it is switched on, and can be switched while it runs. The
 * threads that serve only put what they know into a bounded queue; a thread of its own writes.
 * Heartbeats and batches of peers that went well are left out unless they are asked for.
 */
public final class AccessLog implements TrafficListener, AutoCloseable {

  private static final Duration AT_THE_END = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final InstantSource clock;
  private volatile @Nullable AccessWriter writer;
  private volatile boolean heartbeats;

  /** Switched off. */
  public AccessLog(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes ready to write like this: opens the file, if it is one. Nothing changes before what is
   * returned runs.
   *
   * @throws IllegalArgumentException with one sentence if the file cannot be opened
   */
  public Runnable prepare(LogSettings settings) {
    AccessSettings access = settings.access();
    AccessWriter next = access.isOff() ? null : writer(access, settings.format());
    return () -> {
      heartbeats = access.heartbeats();
      AccessWriter before = writer;
      writer = next;
      if (next != null) {
        next.start();
      }
      if (before != null) {
        before.end(AT_THE_END);
      }
    };
  }

  private static AccessWriter writer(AccessSettings access, LogFormat format) {
    return new AccessWriter(sink(access), access.target(), format);
  }

  private static LineSink sink(AccessSettings access) {
    if (access.isStdout()) {
      return new StdoutLines();
    }
    try {
      return new RotatingFile(Path.of(access.target()), access.maxBytes(), access.files());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "eureka.log.access=" + access.target() + ": the file cannot be written: " + e, e);
    }
  }

  @Override
  public void onServed(Served served) {
    AccessWriter to = writer;
    if (to != null && (heartbeats || served.status() != OK || !isRoutine(served))) {
      to.offer(Access.of(served, clock.millis()));
    }
  }

  /** Heartbeats are {@code PUT .../apps/APP/ID}, batches {@code POST .../peerreplication/batch}. */
  private static boolean isRoutine(Served served) {
    String path = served.path();
    return switch (served.method()) {
      case "PUT" -> {
        int apps = path.indexOf("/apps/");
        int app = apps < 0 ? -1 : path.indexOf('/', apps + "/apps/".length());
        yield app >= 0 && path.indexOf('/', app + 1) < 0;
      }
      case "POST" -> path.contains("/peerreplication/batch");
      default -> false;
    };
  }

  /** Writes what waits, for a bounded time, and nothing more. */
  @Override
  public void close() {
    AccessWriter last = writer;
    writer = null;
    if (last != null) {
      last.end(AT_THE_END);
    }
  }

  /** Together with the log, a batch of lines at a time. */
  private static final class StdoutLines implements LineSink {

    @Override
    public void write(byte[] lines) {
      System.out.write(lines, 0, lines.length);
      System.out.flush();
    }

    @Override
    public void close() {}
  }
}
