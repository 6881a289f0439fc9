// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Quarantine;
import io.eurekaserver.core.registry.QuarantineListener;
import java.time.Instant;

/** Makes events of quarantines. */
public final class QuarantineEvents implements QuarantineListener {

  private final EventLog log;

  /** Adds them there. */
  public QuarantineEvents(EventLog log) {
    this.log = log;
  }

  @Override
  public void onQuarantined(Quarantine quarantine, Origin origin) {
    String words =
        Sentences.who(origin, null)
            + (origin.repair()
                ? " told of a quarantine of it until "
                : " put it into quarantine until ")
            + Instant.ofEpochMilli(quarantine.until())
            + Sentences.because(origin);
    log.add(new News(EventKind.QUARANTINED, quarantine.id(), origin, words));
  }

  @Override
  public void onLifted(InstanceId id, Origin origin) {
    String words =
        origin.equals(Origin.SERVER)
            ? "The time of its quarantine is over."
            : Sentences.who(origin, null) + " lifted its quarantine" + Sentences.because(origin);
    log.add(new News(EventKind.QUARANTINE_LIFTED, id, origin, words));
  }

  @Override
  public void onRefused(Quarantine quarantine, Origin origin, long refused) {
    String words =
        Sentences.who(origin, null)
            + " registered it, which is refused until "
            + Instant.ofEpochMilli(quarantine.until())
            + " because of its quarantine; "
            + refused
            + " refused so far.";
    log.add(new News(EventKind.REFUSED, quarantine.id(), origin, words));
  }
}
