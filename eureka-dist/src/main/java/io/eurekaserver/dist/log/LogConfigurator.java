// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One line for each event, to standard output; Logback finds this class as a service. A file named
 * by {@code -Dlogback.configurationFile} is used instead. Not written as a {@code logback.xml},
 * because reading one is a tenth of what a start costs.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {

  private static final Map<String, Level> LEVELS =
      Map.of(
          "org.eclipse.jetty", Level.WARN,
          // Warn of every bad Host header: a client could fill the disk. The answer says what it
          // is.
          "org.eclipse.jetty.http.HttpParser", Level.ERROR,
          "org.eclipse.jetty.util.HostPort", Level.ERROR,
          "org.glassfish.jersey", Level.WARN,
          "org.jvnet.hk2", Level.WARN,
          // Warns of every resource that is registered as an object, although it is served.
          "org.glassfish.jersey.internal.inject.Providers", Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(stdout(context));
    LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> stdout(LoggerContext context) {
    LineLayout layout = new LineLayout();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    ConsoleAppender<ILoggingEvent> stdout = new ConsoleAppender<>();
    stdout.setContext(context);
    stdout.setName("stdout");
    stdout.setEncoder(encoder);
    stdout.start();
    return stdout;
  }
}
