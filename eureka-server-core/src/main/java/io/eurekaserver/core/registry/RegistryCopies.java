// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How a registry is compared with another one, and mended from it. Every method is for any thread.
 */
public interface RegistryCopies {

  /**
   * A digest for each application that has instances or overrides; equal ones mean equal {@link
   * #entries}. Takes no lock: what changes meanwhile may be in it or not.
   */
  Map<String, Long> digests();

  /** What this registry knows of an application; empty if nothing. */
  List<CopyEntry> entries(String app);

  /** What this registry knows of an application that these entries of another one do not show. */
  Differences differences(String app, Collection<CopyEntry> theirs);

  /** Everything that one which joins needs; leases that ran out are left out. */
  Differences everything();

  /**
   * Takes what another registry knows, as far as it is newer than what is known here. Takes the
   * registry's lock for one instance at a time.
   *
   * @param peer the id or the address that the other one is known by; changes come from {@link
   *     Origin#repair} of it
   */
  Repairs take(Differences theirs, String peer);

  /** The same for whose registrations are refused. */
  QuarantineCopies quarantines();

  /**
   * What was taken.
   *
   * @param registered instances that were missing, older or different here
   * @param cancelled instances that another registry knew to be cancelled
   * @param overrides overrides set or removed
   */
  record Repairs(int registered, int cancelled, int overrides) {

    /** Nothing. */
    public static final Repairs NONE = new Repairs(0, 0, 0);

    /** The sum. */
    public Repairs plus(Repairs more) {
      return new Repairs(
          registered + more.registered, cancelled + more.cancelled, overrides + more.overrides);
    }

    /** How many in all. */
    public int total() {
      return registered + cancelled + overrides;
    }
  }
}
