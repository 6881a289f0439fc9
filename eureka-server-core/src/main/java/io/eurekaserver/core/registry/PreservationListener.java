// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/** Is told when self-preservation begins and ends, at the end of a minute, by one thread. */
@FunctionalInterface
public interface PreservationListener {

  /**
   * It has changed.
   *
   * @param engaged whether it holds evictions back from now on
   * @param reason one sentence with the numbers
   */
  void onChange(boolean engaged, String reason);
}
