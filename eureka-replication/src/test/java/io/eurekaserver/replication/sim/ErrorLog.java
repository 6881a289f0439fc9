// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Keeps the servers' logs quiet, and takes every error in them, and every exception, for a failure
 * of the run that is going on in the same thread: what is caught at the edge of a task is logged
 * there.
 */
final class ErrorLog implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.eurekaserver");
  private final Level before = logger.getLevel();
  private final Map<Thread, Consumer<String>> failures = new ConcurrentHashMap<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          Consumer<String> run = failures.get(Thread.currentThread());
          var thrown = event.getThrowableProxy();
          if (run != null && (thrown != null || event.getLevel() == Level.ERROR)) {
            run.accept(
                event.getFormattedMessage()
                    + (thrown == null
                        ? ""
                        : ": " + thrown.getClassName() + " " + thrown.getMessage()));
          }
        }
      };

  ErrorLog() {
    logger.setLevel(Level.WARN);
    logger.setAdditive(false);
    appender.setContext(logger.getLoggerContext());
    appender.start();
    logger.addAppender(appender);
  }

  /** Errors of this thread belong to this run. */
  void belongsTo(Consumer<String> run) {
    failures.put(Thread.currentThread(), run);
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    appender.stop();
    logger.setAdditive(true);
    logger.setLevel(before);
  }
}
