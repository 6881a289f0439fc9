// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A pool that notes every use of a buffer that was given back, and that now and then lets a thread
 * lose some time before it uses or gives back one, so that races come to light.
 */
final class WatchedBuffers extends ArrayByteBufferPool {

  private static final int PAUSE_IN = 6;
  private static final int PAUSE_NANOS = 300_000;

  private final AtomicInteger acquired = new AtomicInteger();
  private final List<Throwable> misuses = new CopyOnWriteArrayList<>();

  /** How many buffers were handed out. */
  int acquired() {
    return acquired.get();
  }

  /** The uses of a buffer after its last release, each caused by that release. */
  List<Throwable> misuses() {
    return misuses;
  }

  @Override
  public RetainableByteBuffer.Mutable acquire(int size, boolean direct) {
    acquired.incrementAndGet();
    return new Watched(super.acquire(size, direct));
  }

  private static void pause() {
    if (ThreadLocalRandom.current().nextInt(PAUSE_IN) == 0) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(PAUSE_NANOS));
    }
  }

  private final class Watched extends RetainableByteBuffer.FixedCapacity {
    private final AtomicInteger holders = new AtomicInteger(1);
    private volatile @Nullable Throwable givenBack;

    private Watched(RetainableByteBuffer.Mutable buffer) {
      super(buffer.getByteBuffer(), buffer);
    }

    @Override
    public void retain() {
      holders.incrementAndGet();
      super.retain();
    }

    @Override
    public boolean release() {
      pause();
      int left = holders.decrementAndGet();
      if (left < 0) {
        noteMisuse("given back twice");
        throw new IllegalStateException("given back twice");
      }
      if (left == 0) {
        givenBack = new Throwable("given back by " + Thread.currentThread().getName());
      }
      return super.release();
    }

    @Override
    public ByteBuffer getByteBuffer() {
      pause();
      if (givenBack != null) {
        noteMisuse("used after it was given back");
      }
      return super.getByteBuffer();
    }

    private void noteMisuse(String what) {
      String thread = Thread.currentThread().getName();
      misuses.add(new AssertionError(what + " by " + thread, givenBack));
    }
  }
}
