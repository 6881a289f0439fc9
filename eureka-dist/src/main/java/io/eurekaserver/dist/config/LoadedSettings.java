// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import java.util.List;

/**
 * What became of the sources.
 *
 * @param settings what the server is started with
 * @param notices what the operator should read, warnings first
 * @param effective every value and where it came from, for {@code --print-config}
 */
public record LoadedSettings(
    ServerSettings settings, List<Notice> notices, EffectiveConfig effective) {

  /** Takes an immutable copy. */
  public LoadedSettings {
    notices = List.copyOf(notices);
  }
}
