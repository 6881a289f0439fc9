// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import com.google.common.base.Ticker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line for each event, to standard output; Logback finds this class as a service. A file named
 * by {@code -Dlogback.configurationFile} is used instead. Not written as a {@code logback.xml},
 * because reading one is a tenth of what a start costs.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {

  /** The name of the appender. */
  static final String STDOUT = "stdout";

  private static final Map<String, Level> LEVELS =
      Map.of(
          Logger.ROOT_LOGGER_NAME,
          Level.INFO,
          "org.eclipse.jetty",
          Level.WARN,
          // Warn of every bad Host header: a client could fill the disk. The answer says what it
          // is.
          "org.eclipse.jetty.http.HttpParser",
          Level.ERROR,
          "org.eclipse.jetty.util.HostPort",
          Level.ERROR,
          "org.glassfish.jersey",
          Level.WARN,
          "org.jvnet.hk2",
          Level.WARN,
          // Warns of every resource that is registered as an object, although it is served.
          "org.glassfish.jersey.internal.inject.Providers",
          Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(stdout(context));
    LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** The level that a logger has if no setting names it; null for that of the logger above it. */
  public static @Nullable Level usualLevel(String logger) {
    return LEVELS.get(logger);
  }

  private static Stdout stdout(LoggerContext context) {
    LineEncoder encoder = new LineEncoder();
    encoder.setContext(context);
    encoder.start();
    Stdout stdout = new Stdout(encoder, Ticker.systemTicker());
    stdout.setContext(context);
    stdout.setName(STDOUT);
    stdout.start();
    return stdout;
  }
}
