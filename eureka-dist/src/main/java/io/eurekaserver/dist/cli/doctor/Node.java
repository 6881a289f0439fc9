// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.RegistryRead;
import io.eurekaserver.dist.cli.client.ServerUrl;
import java.util.List;

/**
 * Everything that was seen of one server. What it did not tell is an empty document.
 *
 * @param url where it answered
 * @param asked where it was looked for
 * @param residents who is registered
 * @param hashes what its answers said of themselves
 * @param clockMillis how far its clock is ahead of this machine's, ms, to a second or so
 * @param open whether it answers without credentials
 * @param documents what it says of itself
 */
record Node(
    ServerUrl url,
    ServerUrl asked,
    List<Resident> residents,
    Node.Hashes hashes,
    long clockMillis,
    boolean open,
    Node.Documents documents) {

  /** Takes a copy. */
  Node {
    residents = List.copyOf(residents);
  }

  /**
   * Hash codes of one moment.
   *
   * @param full what the registry came with
   * @param counted the hash code of the instances in it
   * @param delta of the delta; null-free: empty if there is no delta
   * @param hasDelta whether the server gives deltas
   */
  record Hashes(RegistryRead full, String counted, String delta, boolean hasDelta) {}

  /**
   * Documents of the Eureka protocol and of our API.
   *
   * @param status {@code /status}
   * @param overview of our API; nothing for other servers
   * @param settings the same
   * @param cluster the same
   * @param clients the same
   */
  record Documents(Json status, Json overview, Json settings, Json cluster, Json clients) {}

  boolean isOurs() {
    return documents.overview().exists();
  }

  /** What may be shown. */
  String name() {
    return url.toString();
  }

  /** The server's clock when its registry was read, wall-clock ms. */
  long nowMillis() {
    return hashes.full().serverMillis();
  }
}
