// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.util.List;

/** How the quarantines of registries become equal. Every method is for any thread. */
public interface QuarantineCopies {

  /** Every decision that is remembered, also of those that ended. */
  List<QuarantineMark> marks();

  /**
   * Takes the decisions of another registry that are newer than those known here. An instance that
   * is in quarantine now loses its lease.
   *
   * @param peer the id or the address that the other one is known by
   * @return how many were taken
   */
  int take(List<QuarantineMark> theirs, String peer);
}
