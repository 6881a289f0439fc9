// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.gzip.BlockDeflater;
import io.eurekaserver.core.gzip.GzipBlocks;
import io.eurekaserver.core.gzip.GzipMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list of instances as text, of which only what changed is made again. Its entries stand in
 * leaves; a change costs its leaf, and the compression of the next one if it came into sight.
 *
 * <p>Its editions stay valid whatever happens to it later. Safe from any thread, one at a time.
 */
final class Document {

  /**
   * What a document is.
   *
   * @param layout how its entries are written
   * @param order how they stand
   */
  record Kind(Layout layout, Comparator<Entry> order) {}

  /** Header, head, what closes the last application, tail, end and checksum of a gzip member. */
  private static final int FRAME_PIECES = 6;

  private final Kind kind;
  private List<Leaf> leaves = List.of();
  private GzipBlocks blocks = new GzipBlocks(0);
  private StatusCounts counts = StatusCounts.EMPTY;
  private boolean keepsText;
  private boolean compresses;
  private int rewritten;

  Document(Kind kind) {
    this.kind = kind;
  }

  /** The instances in it by status. */
  synchronized StatusCounts counts() {
    return counts;
  }

  /** How many leaves it has. */
  synchronized int size() {
    return leaves.size();
  }

  /** What it holds, in order. */
  synchronized List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    leaves.forEach(leaf -> all.addAll(List.of(leaf.entries)));
    return all;
  }

  /** Changes it; the edits in its order, at most one a place. */
  synchronized void edit(List<Edit> edits) {
    Splice splice = new Splice(kind, leaves, edits, this::count);
    leaves = splice.run();
    GzipBlocks moved = new GzipBlocks(leaves.size());
    for (Splice.Kept run : splice.kept()) {
      moved.take(blocks, run.from(), run.to(), run.count());
      if (run.to() > 0) {
        moved.clear(run.to()); // what stands before it is new, and may end in another way
      }
    }
    blocks = moved;
  }

  private void count(@Nullable Entry left, @Nullable Entry came) {
    counts = left == null ? counts : counts.minus(left.instance.status());
    counts = came == null ? counts : counts.plus(came.instance.status());
  }

  /**
   * Writes the next entries anew, going round.
   *
   * @param part which part of the document, from 0 to 1
   */
  synchronized void rewrite(double part, UnaryOperator<Entry> anew) {
    int count = Math.min(leaves.size(), (int) Math.ceil(leaves.size() * part));
    List<Leaf> next = new ArrayList<>(leaves);
    GzipBlocks left = new GzipBlocks(next.size());
    left.take(blocks, 0, 0, next.size());
    for (int i = 0; i < count; i++) {
      rewritten = rewritten + 1 < next.size() ? rewritten + 1 : 0;
      next.set(rewritten, next.get(rewritten).rewritten(anew));
      left.clear(rewritten);
      left.clear(rewritten + 1);
    }
    leaves = next;
    blocks = left;
  }

  /** Compresses what is not compressed yet, if anybody read it compressed. */
  synchronized void compress() {
    if (compresses) {
      complete(leaves, blocks);
    }
  }

  /** The document as it is now, in a frame. */
  synchronized Edition edition(Frame frame) {
    return new Edition(this, leaves, blocks, frame);
  }

  /** Whether text is worth keeping, because somebody reads it as it is. */
  synchronized void keepText(boolean keep) {
    if (keepsText && !keep) {
      leaves.forEach(Leaf::dropText);
    }
    keepsText = keep;
  }

  /** The text, which is kept for the next editions. */
  synchronized Rope plain(Edition edition) {
    keepsText = true;
    return rope(edition, leaf -> leaf.keptText(kind.layout()));
  }

  /** The text, for once. */
  synchronized Rope once(Edition edition) {
    Rope rope = rope(edition, leaf -> leaf.text(kind.layout()));
    edition.leaves.forEach(this::forgetText);
    return rope;
  }

  private Rope rope(Edition edition, Function<Leaf, byte[]> text) {
    Rope.Builder rope = Rope.builder(edition.leaves.size() + 3).add(edition.frame.head());
    edition.leaves.forEach(leaf -> rope.add(text.apply(leaf)));
    return rope.add(end(edition)).add(edition.frame.tail()).build();
  }

  /** One gzip member of the leaves' blocks. */
  synchronized Rope gzip(Edition edition) {
    compresses = true;
    Rope.Builder rope = Rope.builder(edition.leaves.size() + FRAME_PIECES);
    GzipMember member = new GzipMember(rope::add);
    member.stored(edition.frame.head());
    complete(edition.leaves, edition.blocks);
    edition.blocks.appendTo(member);
    member.stored(end(edition));
    member.stored(edition.frame.tail());
    member.end();
    return rope.build();
  }

  private byte[] end(Edition edition) {
    return kind.layout().end(edition.leaves.isEmpty());
  }

  private void complete(List<Leaf> of, GzipBlocks row) {
    List<Leaf> compressed = new ArrayList<>();
    try (BlockDeflater deflater = new BlockDeflater()) {
      for (int i = 0; i < of.size(); i++) {
        if (row.isMissing(i)) {
          Leaf before = i == 0 ? null : of.get(i - 1);
          row.set(i, of.get(i).block(kind.layout(), before, deflater));
          compressed.add(of.get(i));
        }
      }
    }
    compressed.forEach(this::forgetText);
  }

  private void forgetText(Leaf leaf) {
    if (!keepsText) {
      leaf.dropText();
    }
  }
}
