// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.eurekaserver.core.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusalsTest {

  private final ManualTime time = new ManualTime();
  private final Refusals refusals = new Refusals(time);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  /** One broken client a thousand times a second must not fill the disk, but must be counted. */
  @Test
  void refused_aFlood_isCountedAndLoggedOnceInTenSeconds() {
    for (int i = 0; i < 1000; i++) {
      refusals.refused(Cause.UNDECODABLE, "The JSON is malformed.");
    }
    time.advanceSeconds(10);
    refusals.refused(Cause.UNDECODABLE, "The JSON is malformed, too.");

    assertThat(refusals.count(Cause.UNDECODABLE)).isEqualTo(1001);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Refused a request, UNDECODABLE (1 so far): The JSON is malformed.",
            "Refused a request, UNDECODABLE (1001 so far): The JSON is malformed, too.");
  }

  @Test
  void refused_anotherCause_isLoggedAtOnce() {
    refusals.refused(Cause.UNDECODABLE, "a");
    refusals.refused(Cause.TOO_LARGE, "b");

    assertThat(log.list).hasSize(2);
    assertThat(refusals.count(Cause.TOO_LARGE)).isEqualTo(1);
  }

  /** A header cannot be used to break out of its line. */
  @Test
  void headerValue_isOneLineOfPlainCharacters() {
    assertThat(ErrorHeader.value("a\r\nSet-Cookie: ü")).isEqualTo("a??Set-Cookie: ?");
    assertThat(ErrorHeader.value("x".repeat(1000))).hasSize(300);
  }
}
