// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import java.time.Duration;

/**
 * What is put up with in one exchange.
 *
 * @param silence how long the peer may say nothing
 * @param total how long all of it may take, connecting included
 * @param maxBytes how large the answer may be, as sent and unpacked
 */
record Patience(Duration silence, Duration total, long maxBytes) {

  /** A server takes its time to put a whole registry together. */
  private static final int REGISTRY_SILENCE = 3;

  static Patience ordinary(PeerClientSettings settings) {
    return new Patience(
        settings.readTimeout(),
        settings.connectTimeout().plus(settings.readTimeout()),
        settings.maxAnswerBytes());
  }

  static Patience forRegistry(PeerClientSettings settings) {
    return new Patience(
        settings.readTimeout().multipliedBy(REGISTRY_SILENCE),
        settings.fetchTimeout(),
        settings.maxRegistryBytes());
  }
}
