// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import com.google.common.base.Ticker;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of one request without holding a thread while it arrives: a sender that stops
 * in the middle costs its connection and nothing else. It is cut off when the connection is silent
 * for the idle timeout, or when, after some seconds of grace, its average falls below a minimum.
 */
final class BodyReader implements Runnable {

  /** Where the body goes; exactly one of the methods is called, once. */
  interface Receiver {
    /** The complete body, as sent. */
    void complete(byte[] body);

    /** There will be no complete body. */
    void refused(RefusedException why);
  }

  private static final long GRACE_SECONDS = 5;

  /** What is set aside at first for a body that says how long it is. */
  private static final int FIRST_BYTES = 64 * 1024;

  private final Request request;
  private final BodyLimits limits;
  private final Receiver receiver;
  private final long startNanos;
  private byte[] collected = RequestBody.none();
  private int size;
  private Scheduler.@Nullable Task watch;
  private boolean done;

  BodyReader(Request request, BodyLimits limits, Receiver receiver) {
    this.request = request;
    this.limits = limits;
    this.receiver = receiver;
    this.startNanos = limits.ticker().read();
  }

  /** Reads what is there; calls itself again when there is more. */
  @Override
  public void run() {
    try {
      byte[] body = read();
      if (body != null) {
        receiver.complete(body);
      }
    } catch (RefusedException e) {
      receiver.refused(e);
    }
  }

  private synchronized byte @Nullable [] read() {
    while (!done) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        watchRate(GRACE_SECONDS);
        request.demand(this);
        return null;
      }
      if (Content.Chunk.isFailure(chunk)) {
        throw finished(failure(chunk.getFailure()));
      }
      byte[] body = take(chunk);
      if (body != null) {
        return body;
      }
    }
    return null;
  }

  private byte @Nullable [] take(Content.Chunk chunk) {
    try {
      append(chunk.getByteBuffer());
      if (chunk.isLast()) {
        finish();
        return collected.length == size ? collected : Arrays.copyOf(collected, size);
      }
      return null;
    } finally {
      chunk.release();
    }
  }

  private void append(ByteBuffer piece) {
    int length = piece.remaining();
    if ((long) size + length > limits.maxBytes()) {
      throw finished(RequestBody.tooLarge(limits.maxBytes()));
    }
    if (size + length > collected.length) {
      collected = Arrays.copyOf(collected, capacityFor(size + length));
    }
    piece.get(collected, size, length);
    size += length;
  }

  /**
   * Of what is announced only as much is set aside as half of it has come, or a little: else a few
   * bytes would cost a sender nothing and this server the limit of a body.
   */
  private int capacityFor(int least) {
    long announced = request.getLength();
    int ahead = Math.max(FIRST_BYTES, 2 * collected.length);
    return announced < 0
        ? Math.max(least, size == 0 ? 0 : ahead)
        : Math.max(least, (int) Math.min(announced, ahead));
  }

  private void watchRate(long seconds) {
    if (watch == null && limits.minBytesPerSecond() > 0) {
      Scheduler scheduler = request.getComponents().getScheduler();
      watch = scheduler.schedule(this::checkRate, seconds, TimeUnit.SECONDS);
    }
  }

  private void checkRate() {
    synchronized (this) {
      watch = null;
      if (done) {
        return;
      }
      long nanos = limits.ticker().read() - startNanos;
      long least = limits.minBytesPerSecond() * TimeUnit.NANOSECONDS.toMillis(nanos) / 1000;
      if (size >= least) {
        watchRate(1);
        return;
      }
      done = true;
    }
    receiver.refused(tooSlow());
  }

  private RefusedException finished(RefusedException why) {
    finish();
    return why;
  }

  private void finish() {
    done = true;
    if (watch != null) {
      watch.cancel();
      watch = null;
    }
  }

  private static RefusedException failure(Throwable failure) {
    return failure instanceof TimeoutException
        ? tooSlow()
        : new RefusedException(Cause.BAD_BODY, "The body ended too early or is badly framed.");
  }

  private static RefusedException tooSlow() {
    return new RefusedException(Cause.TOO_SLOW, "The body arrived too slowly.");
  }

  /**
   * What a body may be.
   *
   * @param maxBytes the largest one
   * @param minBytesPerSecond the slowest one, 0 for any
   * @param ticker what the rate is measured with
   */
  record BodyLimits(long maxBytes, int minBytesPerSecond, Ticker ticker) {}
}
