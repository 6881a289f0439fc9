// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import io.eurekaserver.dist.config.LogLevels;
import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.dist.config.key.LogLevel;
import io.eurekaserver.dist.log.Logs;
import java.util.Map;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** The log, which speaks before the server is there. */
public final class LogParts {

  private final ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
  private Map<String, LogLevel> levels = Map.of();

  private LogParts() {}

  /** Logs as these settings say, and as those of each reload. */
  public static void apply(ServerSettings settings, Reload reload) {
    LogParts parts = new LogParts();
    parts.takeOver(settings);
    reload.add(next -> () -> parts.takeOver(next));
  }

  private void takeOver(ServerSettings next) {
    Logs.apply(next.log(), loggers);
    LogLevels.change(levels, next.logLevels(), loggers);
    levels = next.logLevels();
  }
}
