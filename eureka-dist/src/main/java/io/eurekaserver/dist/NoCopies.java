// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.RegistryCopies;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Stands in for a registry that can be compared, as long as a node has no peers. */
final class NoCopies implements RegistryCopies {

  @Override
  public Map<String, Long> digests() {
    return Map.of();
  }

  @Override
  public List<CopyEntry> entries(String app) {
    return List.of();
  }

  @Override
  public Differences differences(String app, Collection<CopyEntry> theirs) {
    return Differences.NONE;
  }

  @Override
  public Differences everything() {
    return Differences.NONE;
  }

  @Override
  public Repairs take(Differences theirs) {
    return Repairs.NONE;
  }
}
