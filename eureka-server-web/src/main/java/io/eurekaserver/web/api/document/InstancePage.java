// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of instances, and what it took to find them.
 *
 * @param items the part
 * @param total how many match in all
 * @param next the cursor of the part that follows, or null at the end
 * @param tookMs how long the search took, ms
 */
public record InstancePage(
    List<InstanceSummary> items, long total, @Nullable String next, double tookMs) {

  /** Takes an immutable copy. */
  public InstancePage {
    items = List.copyOf(items);
  }
}
