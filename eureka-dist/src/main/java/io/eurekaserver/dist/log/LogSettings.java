// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How the server logs.
 *
 * @param format what a line looks like: {@code eureka.log.format}
 * @param repeatsPerMinute how often one message of one logger is written in a minute before the
 *     rest is summed up, 0 for no limit: {@code eureka.log.repeats-per-minute}
 * @param access which requests are written down, and where
 */
public record LogSettings(LogFormat format, int repeatsPerMinute, AccessSettings access) {

  /** Checks the number. */
  public LogSettings {
    checkArgument(repeatsPerMinute >= 0, "not a number of repeats: %s", repeatsPerMinute);
  }

  /** Text, 60 repeats a minute, no access log. */
  public static LogSettings defaults() {
    return new LogSettings(LogFormat.TEXT, 60, AccessSettings.defaults());
  }
}
