// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.gzip.BlockDeflater;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a run of entries into leaves of about equal text: large ones cost more when one entry in
 * them changes, small ones compress less well.
 */
final class LeafCutter {

  /** A leaf is full from here on. */
  static final int FULL_BYTES = 16 * 1024;

  /** A leaf below this is too small to stand alone. */
  static final int LEAST_BYTES = FULL_BYTES / 2;

  /** The most leaves of one run that keep their text for whoever compresses them next. */
  private static final int MOST_TEXTS = 64;

  private final Layout layout;
  private final List<Leaf> leaves;
  private final Utf8Buffer out = new Utf8Buffer(2 * FULL_BYTES);
  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private @Nullable String previous; // before the entries that are not cut off yet
  private @Nullable String last;
  private int cut;

  /**
   * A cutter.
   *
   * @param leaves where the leaves go
   * @param previous the application of the entry before the first, null if there is none
   */
  LeafCutter(Layout layout, List<Leaf> leaves, @Nullable String previous) {
    this.layout = layout;
    this.leaves = leaves;
    this.previous = previous;
    this.last = previous;
  }

  void add(Entry entry) {
    layout.entry(out, last, entry.written());
    entries.add(entry);
    ends.add(out.size());
    last = entry.app();
    if (out.size() >= FULL_BYTES + LEAST_BYTES) {
      int count = 1;
      while (ends.get(count - 1) < FULL_BYTES) {
        count++;
      }
      cut(count);
    }
  }

  /** Whether what is left is too little for a leaf. */
  boolean isShort() {
    return !entries.isEmpty() && out.size() < LEAST_BYTES;
  }

  /** The application of the last entry so far, null if there is none. */
  @Nullable String last() {
    return last;
  }

  /** Cuts off what is left. */
  void finish() {
    if (!entries.isEmpty()) {
      cut(entries.size());
    }
  }

  private void cut(int count) {
    int length = ends.get(count - 1);
    byte[] text = cut < MOST_TEXTS ? out.toByteArray(0, length) : null;
    List<Entry> head = entries.subList(0, count);
    leaves.add(new Leaf(previous, head.toArray(Entry[]::new), inSight(length, count), text));
    cut++;
    previous = entries.get(count - 1).app();
    head.clear();
    ends.subList(0, count).clear();
    ends.replaceAll(end -> end - length);
    byte[] rest = out.toByteArray(length, out.size());
    out.clear();
    out.add(rest);
  }

  /** The first of so many entries of which some text is in sight of what follows. */
  private int inSight(int length, int count) {
    int from = count - 1;
    while (from > 0 && ends.get(from - 1) > length - BlockDeflater.SIGHT_BYTES) {
      from--;
    }
    return from;
  }
}
