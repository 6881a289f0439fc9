// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.registry.CopyEntry;
import java.util.List;

/**
 * What one node knows of an application, in short.
 *
 * @param app its name in upper case
 * @param entries an entry for each instance or override
 */
public record ApplicationEntries(String app, List<CopyEntry> entries) {

  /** Takes an immutable copy. */
  public ApplicationEntries {
    entries = List.copyOf(entries);
  }
}
