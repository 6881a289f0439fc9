// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.registry.PreservationListener;

/** Makes events of the beginning and the end of self-preservation. */
public final class PreservationEvents implements PreservationListener {

  private final EventLog log;

  /** Adds them there. */
  public PreservationEvents(EventLog log) {
    this.log = log;
  }

  @Override
  public void onChange(boolean engaged, String reason) {
    EventKind kind =
        engaged ? EventKind.SELF_PRESERVATION_BEGAN : EventKind.SELF_PRESERVATION_ENDED;
    log.add(News.ofServer(kind, reason));
  }
}
