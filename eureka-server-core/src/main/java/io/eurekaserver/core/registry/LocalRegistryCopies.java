// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares a local registry, and mends it. */
final class LocalRegistryCopies implements RegistryCopies {

  private final RegistryState state;
  private final Entries entries;
  private final Mending mending;
  private final QuarantineCopies quarantines;

  LocalRegistryCopies(RegistryState state, Mending mending, QuarantineCopies quarantines) {
    this.state = state;
    this.entries = new Entries(state);
    this.mending = mending;
    this.quarantines = quarantines;
  }

  @Override
  public Map<String, Long> digests() {
    return entries.digests();
  }

  @Override
  public List<CopyEntry> entries(String app) {
    return entries.of(app);
  }

  @Override
  public Differences differences(String app, Collection<CopyEntry> theirs) {
    return Comparison.with(state, app, theirs);
  }

  @Override
  public Differences everything() {
    return Comparison.everything(state).with(quarantines.marks());
  }

  @Override
  public Repairs take(Differences theirs, String peer) {
    quarantines.take(theirs.quarantines(), peer); // first, so that none of them is let in
    return mending.take(theirs, Origin.repair(peer));
  }

  @Override
  public QuarantineCopies quarantines() {
    return quarantines;
  }
}
