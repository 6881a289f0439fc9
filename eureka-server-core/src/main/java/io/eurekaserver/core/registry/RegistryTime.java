// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import com.google.common.base.Ticker;
import java.time.InstantSource;

/**
 * The two kinds of time of a registry.
 *
 * @param ticker for durations: it never jumps
 * @param wallClock for timestamps on the wire
 */
public record RegistryTime(Ticker ticker, InstantSource wallClock) {

  /** The machine's own time. */
  public static RegistryTime system() {
    return new RegistryTime(Ticker.systemTicker(), InstantSource.system());
  }
}
