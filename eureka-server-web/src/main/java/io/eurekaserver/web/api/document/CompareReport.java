// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what this registry and that of a peer differ.
 *
 * @param peer where the peer is
 * @param comparedAt when, ms
 * @param same how many instances are equal
 * @param items a part of those that are not
 * @param total how many are not
 * @param next the cursor of the part that follows, or null at the end
 */
public record CompareReport(
    String peer, long comparedAt, long same, List<Item> items, long total, @Nullable String next) {

  /** Takes an immutable copy. */
  public CompareReport {
    items = List.copyOf(items);
  }

  /** An instance that is not equal. */
  public record Item(
      String app, String id, String difference, @Nullable Side here, @Nullable Side there) {}

  /** The instance in one of the two registries. */
  public record Side(String status, @Nullable String overriddenStatus, long lastDirtyAt) {}
}
