// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.core.cache.Rope;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies, outside the heap, of the large answers that are sent more than once: from there the
 * system takes them as they are, for as many receivers as there are. There are two at most, so what
 * they take is bounded by twice the largest answer; while slow receivers hold both, other answers
 * are gathered in pieces as ever. For any thread.
 */
final class SharedCopies {

  /** Below this a copy saves less than it costs to look for it. */
  static final int LEAST_BYTES = 128 * 1024;

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int MOST_COPIES = 2;
  private static final int REMEMBERED = 4;

  private final List<Copy> copies = new ArrayList<>(MOST_COPIES);
  private final List<WeakReference<Rope>> sentOnce = new ArrayList<>(REMEMBERED);
  private long clock;

  /** A copy, to be released by its user; null if there is none of this answer now. */
  @Nullable Copy of(Rope rope) {
    return rope.length() < LEAST_BYTES || rope.length() > MOST_BYTES ? null : find(rope);
  }

  private synchronized @Nullable Copy find(Rope rope) {
    for (Copy copy : copies) {
      if (copy.rope == rope) {
        return used(copy);
      }
    }
    if (!isSentAgain(rope)) {
      return null;
    }
    Copy free = free();
    if (free == null) {
      return null;
    }
    free.fill(rope);
    return used(free);
  }

  private Copy used(Copy copy) {
    copy.users++;
    copy.usedLast = ++clock;
    return copy;
  }

  private boolean isSentAgain(Rope rope) {
    if (sentOnce.stream().anyMatch(sent -> sent.get() == rope)) {
      return true;
    }
    if (sentOnce.size() == REMEMBERED) {
      sentOnce.remove(0);
    }
    sentOnce.add(new WeakReference<>(rope));
    return false;
  }

  /** A new one, or of those that nobody uses the one that was used longest ago. */
  private @Nullable Copy free() {
    if (copies.size() < MOST_COPIES) {
      Copy added = new Copy();
      copies.add(added);
      return added;
    }
    Copy free = null;
    for (Copy copy : copies) {
      if (copy.users == 0 && (free == null || copy.usedLast < free.usedLast)) {
        free = copy;
      }
    }
    return free;
  }

  private synchronized void release(Copy copy) {
    copy.users--;
  }

  /** One copy. */
  final class Copy {

    private static final int SPARE = 8; // room for an eighth more, for the next answer

    private @Nullable Rope rope;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);
    private int users;
    private long usedLast;

    private void fill(Rope from) {
      int length = Math.toIntExact(from.length());
      rope = null;
      if (bytes.capacity() < length) {
        bytes = ByteBuffer.allocateDirect(length + length / SPARE);
      }
      bytes.clear();
      from.segments().forEach(bytes::put);
      bytes.flip();
      rope = from;
    }

    /** The bytes; not to be written to. */
    ByteBuffer bytes() {
      return bytes.asReadOnlyBuffer();
    }

    /** Not used any more; once for each time it was handed out. */
    void release() {
      SharedCopies.this.release(this);
    }
  }
}
