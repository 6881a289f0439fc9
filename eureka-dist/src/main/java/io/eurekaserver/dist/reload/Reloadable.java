// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import io.eurekaserver.dist.config.ServerSettings;
import java.util.function.Function;

/**
 * A part of the server that takes over new settings while it runs, in two steps: everything that
 * can fail (opening a file, reading a key) is done first, by every part, and nothing is changed
 * before all of them are ready. Called by one thread at a time.
 */
@FunctionalInterface
public interface Reloadable {

  /**
   * Makes ready for these settings.
   *
   * @return takes them over; must not fail
   * @throws IllegalArgumentException with one sentence if they cannot be used
   */
  Runnable prepare(ServerSettings next);

  /**
   * A part that has nothing to do while its own settings stay as they are.
   *
   * @param part picks its settings
   * @param running those at the start
   * @param prepare as {@link #prepare}
   */
  static <T> Reloadable whenChanged(
      Function<ServerSettings, T> part, T running, Function<T, Runnable> prepare) {
    return new WhenChanged<>(part, running, prepare);
  }
}
