// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.core.cache.Rope;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * Sends a rope without holding a thread while the receiver is slow. Large pieces are sent as they
 * stand, small ones are gathered, so that neither a copy of everything nor a system call for every
 * piece is made.
 */
final class RopeSender extends IteratingCallback {

  /** Pieces from this size on are worth a write of their own. */
  private static final int LARGE_BYTES = 8 * 1024;

  /** The most that goes into one write: the JDK copies it into a direct buffer of this size. */
  private static final int WRITE_BYTES = 64 * 1024;

  private final Content.Sink sink;
  private final List<byte[]> segments;
  private final Callback callback;
  private int segment;
  private int offset;
  private boolean lastSent;
  private byte @Nullable [] gathered;

  RopeSender(Rope rope, Content.Sink sink, Callback callback) {
    this.sink = sink;
    this.segments = rope.segments();
    this.callback = callback;
  }

  @Override
  protected Action process() {
    if (lastSent) {
      return Action.SUCCEEDED;
    }
    ByteBuffer next = next();
    lastSent = segment == segments.size();
    sink.write(lastSent, next, this);
    return Action.SCHEDULED;
  }

  private ByteBuffer next() {
    if (segment == segments.size()) {
      return ByteBuffer.allocate(0);
    }
    boolean alone = segment == segments.size() - 1;
    if (alone || left() >= LARGE_BYTES) {
      int length = Math.min(left(), WRITE_BYTES);
      ByteBuffer part = ByteBuffer.wrap(segments.get(segment), offset, length);
      advance(length);
      return part;
    }
    return gather();
  }

  private ByteBuffer gather() {
    if (gathered == null) {
      gathered = new byte[WRITE_BYTES];
    }
    int filled = 0;
    while (segment < segments.size() && left() <= gathered.length - filled) {
      int length = left();
      System.arraycopy(segments.get(segment), offset, gathered, filled, length);
      filled += length;
      advance(length);
    }
    return ByteBuffer.wrap(gathered, 0, filled);
  }

  private int left() {
    return segments.get(segment).length - offset;
  }

  private void advance(int length) {
    offset += length;
    if (left() == 0) {
      segment++;
      offset = 0;
    }
  }

  @Override
  protected void onCompleteSuccess() {
    callback.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    callback.failed(cause);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
