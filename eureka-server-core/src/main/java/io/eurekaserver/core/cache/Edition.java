// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.util.List;

/** A document as it was at one moment, in a frame. Immutable. */
final class Edition implements Content {

  final List<Leaf> leaves;
  final byte[] head;
  final byte[] tail;
  private final Document document;

  /**
   * An edition.
   *
   * @param leaves the document's leaves at the moment
   * @param head what stands before them
   * @param tail what stands behind them
   */
  Edition(Document document, List<Leaf> leaves, byte[] head, byte[] tail) {
    this.document = document;
    this.leaves = leaves;
    this.head = head;
    this.tail = tail;
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
