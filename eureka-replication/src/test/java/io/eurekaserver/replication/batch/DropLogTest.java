// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Drops are said when they begin and when they are over, not one by one. */
class DropLogTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(DropLog.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final LaneCounters counters = new LaneCounters();
  private final DropLog drops = new DropLog("peer b", counters);

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(ch.qos.logback.classic.Level.INFO);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  private List<String> said() {
    return lines.list.stream().map(each -> each.getLevel() + " " + each.getMessage()).toList();
  }

  private void observeAt(int second) {
    drops.observe(Duration.ofSeconds(second).toNanos());
  }

  @Test
  void observe_nothingDropped_isSilent() {
    observeAt(0);
    observeAt(100);

    assertThat(said()).isEmpty();
  }

  @Test
  void observe_manyDrops_areTwoLinesWithTheCountsOfThisTime() {
    counters.overflowed.set(1);
    observeAt(0);
    counters.overflowed.set(500);
    counters.expired.set(7);
    observeAt(20);
    observeAt(49);
    assertThat(said()).hasSize(1).first().asString().startsWith("WARN");
    observeAt(50);
    observeAt(51);

    assertThat(said()).hasSize(2).last().asString().startsWith("INFO");
    assertThat(lines.list.get(1).getArgumentArray()).containsExactly("peer b", 7L, 500L);
  }

  @Test
  void observe_dropsAgainLater_areCountedFromZero() {
    counters.overflowed.set(5);
    observeAt(0);
    drops.end();
    counters.overflowed.set(6);
    observeAt(100);

    assertThat(said()).hasSize(3);
    assertThat(lines.list.get(2).getArgumentArray()).containsExactly("peer b", 0L, 1L);
  }
}
