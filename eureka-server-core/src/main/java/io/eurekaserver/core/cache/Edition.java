// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.gzip.GzipBlocks;
import java.util.List;

/** A document as it was at one moment, in a frame. Immutable. */
final class Edition implements Content {

  final List<Leaf> leaves;
  final GzipBlocks blocks;
  final Frame frame;
  private final Document document;

  /**
   * An edition.
   *
   * @param leaves the document's leaves at the moment
   * @param blocks the same compressed, as far as they are
   * @param frame what stands around them
   */
  Edition(Document document, List<Leaf> leaves, GzipBlocks blocks, Frame frame) {
    this.document = document;
    this.leaves = leaves;
    this.blocks = blocks;
    this.frame = frame;
  }

  @Override
  public Rope plain() {
    return document.plain(this);
  }

  /** One leaf alone would not be found again: its frame changes with it. */
  @Override
  public Rope gzip() {
    return leaves.size() > 1 ? document.gzip(this) : new Whole(document.once(this)).gzip();
  }
}
