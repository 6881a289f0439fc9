// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.gzip.BlockDeflater;
import io.eurekaserver.core.gzip.GzipBlock;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive entries of a document: what is encoded and compressed as one. Its entries never
 * change; its bytes are made when they are asked for. Guarded by the document it belongs to.
 */
final class Leaf {

  /** The application of the entry before the first; null in the first leaf. */
  final @Nullable String previous;

  final Entry[] entries;
  private final int end;

  /** The same object in two leaves means that their last bytes, in sight of the next, are equal. */
  private final Object ending;

  private byte @Nullable [] text;
  private @Nullable GzipBlock block;
  private @Nullable Object seen;

  /**
   * A leaf.
   *
   * @param end the index of the first of the entries that the next leaf is compressed in sight of
   */
  Leaf(@Nullable String previous, Entry[] entries, int end, byte @Nullable [] text) {
    this(previous, entries, end, text, new Object());
  }

  private Leaf(
      @Nullable String previous, Entry[] entries, int end, byte @Nullable [] text, Object ending) {
    this.previous = previous;
    this.entries = entries;
    this.end = end;
    this.text = text;
    this.ending = ending;
  }

  /** The same leaf, which knows that it ends like another if it does. */
  Leaf inPlaceOf(Leaf other) {
    return endsLike(other) ? new Leaf(previous, entries, end, text, other.ending) : this;
  }

  private boolean endsLike(Leaf other) {
    // One entry more than is in sight, because the first one's text depends on it.
    int from = Math.max(0, end - 1);
    int count = entries.length - from;
    int otherFrom = other.entries.length - count;
    return end > 0
        && otherFrom >= 0
        && Arrays.equals(
            entries, from, entries.length, other.entries, otherFrom, otherFrom + count);
  }

  /** The same entries in newer states; no longer or shorter than a few digits. */
  Leaf rewritten(UnaryOperator<Entry> anew) {
    Entry[] newer = Arrays.stream(entries).map(anew).toArray(Entry[]::new);
    return new Leaf(previous, newer, end, null);
  }

  Entry first() {
    return entries[0];
  }

  String lastApp() {
    return entries[entries.length - 1].app();
  }

  /** Its text. */
  byte[] text(Layout layout) {
    return text == null ? encode(layout, 0) : text;
  }

  /** Its text; kept from now on. */
  byte[] keptText(Layout layout) {
    byte[] ready = text(layout);
    text = ready;
    return ready;
  }

  void dropText() {
    text = null;
  }

  /** The deflated text, made again if the leaf before it ends in another way than it did. */
  GzipBlock block(Layout layout, @Nullable Leaf before, BlockDeflater deflater) {
    Object sight = before == null ? null : before.ending;
    GzipBlock ready = block;
    if (ready == null || seen != sight) {
      byte[] end = before == null ? new byte[0] : before.end(layout);
      ready = deflater.deflate(end, text(layout));
      block = ready;
      seen = sight;
    }
    return ready;
  }

  private byte[] end(Layout layout) {
    return text == null ? encode(layout, end) : text;
  }

  private byte[] encode(Layout layout, int from) {
    Utf8Buffer out = new Utf8Buffer(2 * BlockDeflater.SIGHT_BYTES);
    String app = from == 0 ? previous : entries[from - 1].app();
    for (int i = from; i < entries.length; i++) {
      layout.entry(out, app, entries[i].written());
      app = entries[i].app();
    }
    return out.toByteArray();
  }
}
