// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.status.StatusUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log that comes with the server. */
class LogConfiguratorTest {

  private static final String TIME =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)";

  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void forgetTheFile() {
    System.clearProperty(ClassicConstants.CONFIG_FILE_PROPERTY);
  }

  /** Also proves that Logback finds the class by itself. */
  @Test
  void autoConfig_withoutAFile_setsTheLevels() throws Exception {
    new ContextInitializer(context).autoConfig();
    assertThat(new StatusUtil(context).isWarningOrErrorFree(0)).isTrue();
    assertThat(level("io.eurekaserver")).isEqualTo(Level.INFO);
    assertThat(level("org.eclipse.jetty.x")).isEqualTo(Level.WARN);
    assertThat(level("org.eclipse.jetty.http.HttpParser")).isEqualTo(Level.ERROR);
    assertThat(level("org.glassfish.jersey")).isEqualTo(Level.WARN);
  }

  private Level level(String logger) {
    return context.getLogger(logger).getEffectiveLevel();
  }

  @Test
  void event_isOneLine() throws Exception {
    assertThat(written("io.eurekaserver.core.registry.Evictor", null))
        .matches(TIME + " WARN  \\[evictor] i.e.core.registry.Evictor - m\\R");
  }

  @Test
  void event_withAFailure_isALineAndItsStackTrace() throws Exception {
    assertThat(written("eureka-server", new IllegalStateException("why")))
        .matches(
            "(?s)"
                + TIME
                + " WARN  \\[evictor] eureka-server - m\\R"
                + "java.lang.IllegalStateException: why\\R\tat .*");
  }

  private String written(String logger, Throwable failure) throws Exception {
    new ContextInitializer(context).autoConfig();
    var appender = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stdout");
    var event = new LoggingEvent("", context.getLogger(logger), Level.WARN, "m", failure, null);
    event.setThreadName("evictor");
    return new String(appender.getEncoder().encode(event), UTF_8);
  }

  @Test
  void configure_withAFileOfTheOperator_leavesItToLogback() {
    System.setProperty(ClassicConstants.CONFIG_FILE_PROPERTY, "/somewhere/logback.xml");
    assertThat(new LogConfigurator().configure(context))
        .isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    assertThat(context.getLogger("ROOT").getAppender("stdout")).isNull();
  }
}
