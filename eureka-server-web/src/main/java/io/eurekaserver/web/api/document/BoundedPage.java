// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a table that has a bound.
 *
 * @param items the part
 * @param total how many rows there are
 * @param next the cursor of the part that follows, or null at the end
 * @param forgotten how many rows were dropped since the start for want of room
 * @param <T> the rows
 */
public record BoundedPage<T>(List<T> items, long total, @Nullable String next, long forgotten) {

  /** Takes an immutable copy. */
  public BoundedPage {
    items = List.copyOf(items);
  }
}
