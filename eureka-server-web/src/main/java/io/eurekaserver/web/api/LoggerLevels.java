// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** From which severity on loggers speak. Any thread may call it. */
public interface LoggerLevels {

  /**
   * A logger.
   *
   * @param name its name; {@code root} is the one above all
   * @param level what was set for it, in small letters, or null: that of the logger above it holds
   * @param effectiveLevel what holds
   */
  record Row(String name, @Nullable String level, String effectiveLevel) {}

  /** The loggers that are in use, by name. */
  List<Row> all();

  /**
   * Sets the level of a logger until the next start, or until its setting is changed and reloaded.
   *
   * @param level one of trace, debug, info, warn, error, off; null for that of the logger above it
   * @param who for the log
   * @return the logger as it is now
   * @throws IllegalArgumentException with one sentence if there is no such level or logger
   */
  Row set(String name, @Nullable String level, String who);
}
