// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.lease.Teller;
import io.eurekaserver.core.model.Shared;
import java.util.Locale;

/**
 * Who told of each lease, in no memory to speak of: a client mostly asks from the address of its
 * instance, and whoever asks for more than one is held once.
 */
final class Tellers {

  private static final int MOST = 1024;

  /** Stands for the address that the instance itself names. */
  private static final Teller ITSELF = new Teller("client", "the instance's own address", false);

  private final Shared<Teller> tellers = new Shared<>(MOST);

  /** What to keep with a lease. */
  Teller of(Origin origin, String ipAddr) {
    if (origin.kind() == Origin.Kind.CLIENT && origin.who().equals(ipAddr)) {
      return ITSELF;
    }
    String kind = origin.kind().name().toLowerCase(Locale.ROOT);
    return tellers.of(new Teller(kind, origin.who(), origin.repair()));
  }

  /** What it stands for. */
  static Teller resolve(Teller kept, String ipAddr) {
    return kept.equals(ITSELF) ? new Teller(kept.origin(), ipAddr, false) : kept;
  }
}
