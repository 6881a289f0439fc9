// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.core.cache.Rope;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * Sends a rope without holding a thread while the receiver is slow. Its pieces are gathered in one
 * buffer outside the heap, from which the system takes them, so each byte is copied once on its way
 * to the system, whatever the size of the pieces, and a receiver holds no more than that buffer.
 */
final class RopeSender extends IteratingCallback {

  /** Enough that a write costs little beside its bytes, and little enough to stay in the cache. */
  private static final int WRITE_BYTES = 64 * 1024;

  private final Request request;
  private final Response response;
  private final List<byte[]> segments;
  private final long length;
  private final Callback callback;
  private RetainableByteBuffer.@Nullable Mutable gathered;
  private int segment;
  private int offset;
  private boolean lastSent;

  RopeSender(Rope rope, Response response, Callback callback) {
    this.request = response.getRequest();
    this.response = response;
    this.segments = rope.segments();
    this.length = rope.length();
    this.callback = callback;
  }

  @Override
  protected Action process() {
    if (lastSent) {
      return Action.SUCCEEDED;
    }
    boolean small = segments.size() <= 1 && length <= WRITE_BYTES;
    ByteBuffer next = small ? whole() : gather();
    lastSent = segment == segments.size();
    response.write(lastSent, next, this);
    return Action.SCHEDULED;
  }

  /** The system takes it together with the headers. */
  private ByteBuffer whole() {
    segment = segments.size();
    return segment == 0 ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(segments.get(0));
  }

  private ByteBuffer gather() {
    ByteBuffer buffer = buffer();
    buffer.clear();
    while (segment < segments.size() && buffer.hasRemaining()) {
      byte[] from = segments.get(segment);
      int part = Math.min(from.length - offset, buffer.remaining());
      buffer.put(from, offset, part);
      advance(from, part);
    }
    return buffer.flip();
  }

  private ByteBuffer buffer() {
    if (gathered == null) {
      int bytes = (int) Math.min(length, WRITE_BYTES);
      gathered = request.getComponents().getByteBufferPool().acquire(bytes, true);
    }
    return gathered.getByteBuffer();
  }

  private void advance(byte[] from, int part) {
    offset += part;
    if (offset == from.length) {
      segment++;
      offset = 0;
    }
  }

  @Override
  protected void onCompleteSuccess() {
    release();
    callback.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    release();
    callback.failed(cause);
  }

  private void release() {
    if (gathered != null) {
      gathered.release();
      gathered = null;
    }
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }
}
