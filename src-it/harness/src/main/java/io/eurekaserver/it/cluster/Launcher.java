// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.Child;
import java.util.List;

/** A kind of server: how one is started at an address, and how it says that it is ready. */
public interface Launcher {

  /**
   * Starts a server and does not wait for it.
   *
   * @param at where it listens
   * @param prefix what stands before the command, such as {@code ip netns exec NAME}; may be empty
   * @param args its settings as {@code --key=value}
   */
  Child launch(Address at, List<String> prefix, List<String> args);

  /**
   * True when the server there is ready for clients.
   *
   * @throws java.io.UncheckedIOException when nobody answers
   */
  boolean ready(Address at);

  /**
   * Whether a full fetch may show an old registry: stock servers lose a change that lands while
   * they build the answer, until the next change or for three minutes.
   */
  default boolean fullFetchMayBeOld() {
    return false;
  }
}
