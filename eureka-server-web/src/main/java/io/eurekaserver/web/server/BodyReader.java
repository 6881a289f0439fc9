// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import com.google.common.base.Ticker;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
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

  private final Request request;
  private final BodyLimits limits;
  private final Receiver receiver;
  private final long startNanos;
  private @Nullable ByteArrayOutputStream collected;
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
      byte[] piece = bytes(chunk.getByteBuffer());
      if (size() + piece.length > limits.maxBytes()) {
        throw finished(RequestBody.tooLarge(limits.maxBytes()));
      }
      if (chunk.isLast()) {
        finish();
        return collected == null ? piece : append(piece).toByteArray();
      }
      append(piece);
      return null;
    } finally {
      chunk.release();
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    if (!buffer.hasRemaining()) {
      return RequestBody.none();
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private int size() {
    return collected == null ? 0 : collected.size();
  }

  private ByteArrayOutputStream append(byte[] piece) {
    if (collected == null) {
      collected = new ByteArrayOutputStream(Math.max(1024, piece.length));
    }
    collected.writeBytes(piece);
    return collected;
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
      if (size() >= least) {
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
