// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the events.
 *
 * @param items the part
 * @param total how many of those that are remembered match
 * @param next the cursor of the part that follows, or null at the end
 * @param first the oldest that is remembered
 * @param last the newest; 0 if there was none
 */
public record EventPage(
    List<EventDetail> items, long total, @Nullable String next, long first, long last) {

  /** Takes an immutable copy. */
  public EventPage {
    items = List.copyOf(items);
  }
}
