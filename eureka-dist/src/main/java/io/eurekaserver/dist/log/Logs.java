// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;

/**
 * Switches the log of {@link LogConfigurator} while it is in use. Where a Logback file of the
 * operator rules there is nothing to switch, and it stays as it is. For any thread.
 */
public final class Logs {

  private Logs() {}

  /** Formats and limits lines like this from now on. */
  public static void apply(LogSettings settings, ILoggerFactory loggers) {
    Stdout stdout = stdout(loggers);
    if (stdout != null) {
      stdout.apply(settings);
    }
  }

  /** Sums up now what is held back: the log is about to end. */
  public static void finish(ILoggerFactory loggers) {
    Stdout stdout = stdout(loggers);
    if (stdout != null) {
      stdout.tell(true);
    }
  }

  private static @Nullable Stdout stdout(ILoggerFactory loggers) {
    return loggers instanceof LoggerContext context
            && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(LogConfigurator.STDOUT)
                instanceof Stdout stdout
        ? stdout
        : null;
  }
}
