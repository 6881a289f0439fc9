// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which zone comes first (protocol, section 7.4): the first that is the own one, or, if that is not
 * preferred, the first that is not; the others follow in their order, and those before it come
 * last.
 *
 * @param own the zone of this server
 * @param preferOwn whether it comes first
 */
public record ZoneOrder(String own, boolean preferOwn) {

  /** The zones in this order. */
  List<String> of(List<String> zones) {
    List<String> ordered = new ArrayList<>(zones);
    Collections.rotate(ordered, -first(zones));
    return ordered;
  }

  private int first(List<String> zones) {
    for (int i = 0; i < zones.size(); i++) {
      if (zones.get(i).equalsIgnoreCase(own) == preferOwn) {
        return i;
      }
    }
    return 0;
  }
}
