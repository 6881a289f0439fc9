// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries edits out on the leaves of a document: those that no edit touches are taken over as they
 * are, so the work follows the edits. Used once.
 */
final class Splice {

  private final Layout layout;
  private final Comparator<Entry> order;
  private final List<Leaf> leaves;
  private final List<Edit> edits;
  private final BiConsumer<@Nullable Entry, @Nullable Entry> replaced;
  private final List<Leaf> out;
  private final List<Kept> kept = new ArrayList<>();
  private int leaf;
  private int edit;

  /**
   * What to do.
   *
   * @param leaves in order
   * @param edits in order, at most one a place
   * @param replaced told what left a place (null: nothing) and what came there (null: nothing)
   */
  Splice(
      Document.Kind kind,
      List<Leaf> leaves,
      List<Edit> edits,
      BiConsumer<@Nullable Entry, @Nullable Entry> replaced) {
    this.layout = kind.layout();
    this.order = kind.order();
    this.leaves = leaves;
    this.edits = edits;
    this.replaced = replaced;
    this.out = new ArrayList<>(leaves.size() + 16);
  }

  List<Leaf> run() {
    while (edit < edits.size()) {
      int touched = Math.max(leaf, leafOf(edits.get(edit).entry()));
      keep(touched);
      cutAnew();
    }
    keep(leaves.size());
    return out;
  }

  /** The leaves that were taken over, in order; after the run. */
  List<Kept> kept() {
    return kept;
  }

  private void keep(int end) {
    if (leaf < end) {
      kept.add(new Kept(leaf, out.size(), end - leaf));
      out.addAll(leaves.subList(leaf, end));
      leaf = end;
    }
  }

  /** The last leaf that does not begin behind a place; the first if all do. */
  private int leafOf(Entry place) {
    int low = 0;
    int high = leaves.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (order.compare(leaves.get(middle).first(), place) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Makes new leaves of the next one, and of those after it that cannot stay as they are. */
  private void cutAnew() {
    int before = out.size();
    String previous = before == 0 ? null : out.get(before - 1).lastApp();
    LeafCutter cutter = new LeafCutter(layout, out, previous);
    Leaf old = null;
    do {
      old = leaf < leaves.size() ? leaves.get(leaf) : null;
      leaf++;
      merge(old == null ? new Entry[0] : old.entries, cutter);
    } while (leaf < leaves.size() && (cutter.isShort() || isOut(cutter)));
    cutter.finish();
    leaf = Math.min(leaf, leaves.size());
    if (old != null && out.size() > before) {
      out.set(out.size() - 1, out.get(out.size() - 1).inPlaceOf(old));
    }
  }

  /** Whether the next leaf was written behind another application than it would stand behind. */
  private boolean isOut(LeafCutter cutter) {
    return !Objects.equals(leaves.get(leaf).previous, cutter.last());
  }

  private void merge(Entry[] entries, LeafCutter cutter) {
    for (Entry entry : entries) {
      while (edit < edits.size() && order.compare(edits.get(edit).entry(), entry) < 0) {
        place(null, edits.get(edit++), cutter);
      }
      if (edit < edits.size() && order.compare(edits.get(edit).entry(), entry) == 0) {
        place(entry, edits.get(edit++), cutter);
      } else {
        cutter.add(entry);
      }
    }
    while (edit < edits.size() && isBeforeNextLeaf(edits.get(edit).entry())) {
      place(null, edits.get(edit++), cutter);
    }
  }

  private boolean isBeforeNextLeaf(Entry place) {
    return leaf >= leaves.size() || order.compare(place, leaves.get(leaf).first()) < 0;
  }

  private void place(@Nullable Entry old, Edit now, LeafCutter cutter) {
    if (now.removal()) {
      if (old != null) {
        replaced.accept(old, null);
      }
    } else {
      replaced.accept(old, now.entry());
      cutter.add(now.entry());
    }
  }

  /**
   * Leaves that were taken over.
   *
   * @param from where the first of them was
   * @param to where it is now
   * @param count how many
   */
  record Kept(int from, int to, int count) {}
}
