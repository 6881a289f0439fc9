// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import io.eurekaserver.dist.config.source.PropertyName;

/**
 * A known name, ready to be compared with what somebody wrote.
 *
 * @param text as we show it
 * @param compact its letters and digits up to a free part
 * @param hasEntries whether it has a free part at its end
 */
record ShownName(String text, String compact, boolean hasEntries) {

  static ShownName of(String name) {
    int free = name.indexOf(".<");
    String fixed = free < 0 ? name : name.substring(0, free);
    return new ShownName(name, PropertyName.compact(fixed), free >= 0);
  }
}
