// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

/**
 * What becomes of one place in a document.
 *
 * @param entry what stands there from now on, or what names the place that becomes free
 * @param removal whether the place becomes free, if it was taken at all
 */
record Edit(Entry entry, boolean removal) {

  static Edit put(Entry entry) {
    return new Edit(entry, false);
  }

  static Edit remove(Entry place) {
    return new Edit(place, true);
  }
}
