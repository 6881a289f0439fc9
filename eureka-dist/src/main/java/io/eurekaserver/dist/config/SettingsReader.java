// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import java.util.SplittableRandom;

/**
 * Reads the same sources as often as it is asked: files anew, the rest as it was at the start.
 * {@code ${random...}} stands for the same every time as long as nothing else changes. Any thread
 * may call it.
 */
public final class SettingsReader {

  private final SettingsSources sources;
  private final long seed = new SplittableRandom().nextLong();

  /** Of these sources. */
  public SettingsReader(SettingsSources sources) {
    this.sources = sources;
  }

  /**
   * The settings as they are written now.
   *
   * @throws SettingsException with a line for each problem, if there is any
   */
  public LoadedSettings read() {
    return Settings.load(
        new SettingsSources(
            sources.args(),
            sources.environment(),
            sources.systemProperties(),
            sources.workingDirectory(),
            sources.localHost(),
            new SplittableRandom(seed)));
  }
}
