// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.status.StatusUtil;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The log that comes with the server. */
class LogbackTest {

  @Test
  void logback_isWellFormed_andWritesOneLineForAnEvent() throws Exception {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogbackTest.class.getResource("/logback.xml"));
    assertThat(new StatusUtil(context).isWarningOrErrorFree(0)).isTrue();
    assertThat(context.getLogger("io.eurekaserver").getEffectiveLevel()).isEqualTo(Level.INFO);
    assertThat(context.getLogger("org.eclipse.jetty.x").getEffectiveLevel()).isEqualTo(Level.WARN);
    assertThat(context.getLogger("org.glassfish.jersey").getEffectiveLevel()).isEqualTo(Level.WARN);

    var appender = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stdout");
    var encoder = (PatternLayoutEncoder) appender.getEncoder();
    var event =
        new LoggingEvent(
            "",
            context.getLogger("io.eurekaserver.core.registry.Evictor"),
            Level.WARN,
            "m",
            null,
            null);
    event.setThreadName("evictor");
    assertThat(new String(encoder.encode(event), StandardCharsets.UTF_8))
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) WARN  \\[evictor]"
                + " i.e.core.registry.Evictor - m\\R");
  }
}
