// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceInfo;

/** What became of a heartbeat (protocol, section 4.6). */
public sealed interface RenewOutcome {

  /** The lease is renewed and both sides agree. */
  record Renewed() implements RenewOutcome {}

  /** There is no such lease, or nobody knows its status: the sender must register. */
  record NotFound() implements RenewOutcome {}

  /** The lease is renewed, but the sender knows a newer instance: it must register it. */
  record Outdated() implements RenewOutcome {}

  /**
   * The lease is renewed, but the registry knows a newer instance than the peer that asked.
   *
   * @param newer the registry's instance
   */
  record Conflict(InstanceInfo newer) implements RenewOutcome {}

  /** The one {@link Renewed}. */
  RenewOutcome RENEWED = new Renewed();

  /** The one {@link NotFound}. */
  RenewOutcome NOT_FOUND = new NotFound();

  /** The one {@link Outdated}. */
  RenewOutcome OUTDATED = new Outdated();
}
