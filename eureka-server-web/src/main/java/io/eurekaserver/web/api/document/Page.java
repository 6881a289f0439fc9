// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the part
 * @param total how many match in all
 * @param next the cursor of the part that follows, or null at the end
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {

  /** Takes an immutable copy. */
  public Page {
    items = List.copyOf(items);
  }
}
