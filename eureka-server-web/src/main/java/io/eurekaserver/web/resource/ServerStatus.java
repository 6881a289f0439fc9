// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.model.InstanceInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of itself (protocol, section 4.11).
 *
 * @param general {@code generalStats}: names and texts, in the order of the answer
 * @param registeredReplicas the URLs of all peers
 * @param availableReplicas the URLs of those with which exchanges succeed
 * @param instance the server itself
 * @param healthy whether enough peers are available; null if nobody said how many are enough
 */
public record ServerStatus(
    Map<String, String> general,
    List<String> registeredReplicas,
    List<String> availableReplicas,
    InstanceInfo instance,
    @Nullable Boolean healthy) {

  /** Takes immutable copies. */
  public ServerStatus {
    general = Collections.unmodifiableMap(new LinkedHashMap<>(general));
    registeredReplicas = List.copyOf(registeredReplicas);
    availableReplicas = List.copyOf(availableReplicas);
  }

  /** {@code applicationStats}: names and texts, spelled as in the reference servers. */
  public Map<String, String> applicationStats() {
    List<String> unavailable =
        registeredReplicas.stream().filter(url -> !availableReplicas.contains(url)).toList();
    Map<String, String> stats = new LinkedHashMap<>();
    stats.put("registered-replicas", String.join(", ", registeredReplicas));
    stats.put("available-replicas", eachWithComma(availableReplicas));
    stats.put("unavailable-replicas", eachWithComma(unavailable));
    return stats;
  }

  private static String eachWithComma(List<String> urls) {
    return urls.isEmpty() ? "" : String.join(",", urls) + ",";
  }
}
