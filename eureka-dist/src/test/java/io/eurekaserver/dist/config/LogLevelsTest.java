// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.eurekaserver.dist.config.key.LogLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Levels reach their loggers. */
class LogLevelsTest {

  @Test
  void apply_setsRootAndNamedLoggers() {
    LoggerContext context = new LoggerContext();
    LogLevels.apply(Map.of("ROOT", LogLevel.WARN, "a.b", LogLevel.OFF), context);
    assertThat(context.getLogger("a").getEffectiveLevel()).isEqualTo(Level.WARN);
    assertThat(context.getLogger("a.b.c").getEffectiveLevel()).isEqualTo(Level.OFF);
  }
}
