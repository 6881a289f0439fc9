// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.FaultMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A fault of our own: nothing of it on the wire but an id, all of it in the log, once. */
class FaultTest {

  @Test
  void fault_isAnEmpty500WithTheIdOfItsLogLine() throws IOException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(FaultMapper.class);
    logger.addAppender(log);
    logger.setAdditive(false);
    try (TestEureka eureka = new TestEureka()) {
      eureka.status = null; // whoever asks for it fails

      var answer = eureka.server.get("/eureka/status");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).isEmpty();
      assertThat(log.list).hasSize(1);
      String id = String.valueOf(log.list.get(0).getArgumentArray()[0]);
      assertThat(answer.headers().get("X-Eureka-Error")).contains(id);
      assertThat(log.list.get(0).getThrowableProxy()).isNotNull();
      assertThat(eureka.server.refusals.count(Cause.FAULT)).isEqualTo(1);
      assertThat(eureka.server.get("/eureka/apps").status()).isEqualTo(200);
    } finally {
      logger.detachAppender(log);
      logger.setAdditive(true);
    }
  }
}
