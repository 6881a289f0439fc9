// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.core.event.EventFile;
import io.eurekaserver.core.event.EventLog;

/** Events: how many are kept, and whether all of them get into the file. */
final class EventFamily implements Family {

  private final MetricSources.Happened events;

  EventFamily(MetricSources.Happened events) {
    this.events = events;
  }

  @Override
  public void write(Sheet sheet) {
    EventLog log = events.log();
    long last = log.last();
    sheet.counter("eureka_events", "Events since the start.", last);
    sheet.gauge(
        "eureka_events_kept", "Events that are in memory.", Math.max(0, last - log.first() + 1));
    sheet.counter(
        "eureka_events_repeats",
        "Registrations that changed nothing that can be seen, and so are no events.",
        log.repeats());
    EventFile file = events.file();
    if (file != null) {
      sheet.counter("eureka_event_file_written", "Events that were written.", file.lines());
      sheet.counter(
          "eureka_event_file_dropped",
          "Events that were forgotten before they could be written.",
          file.dropped());
      sheet.gauge(
          "eureka_event_file_failing",
          "1 while events cannot be written, or not all of them.",
          file.trouble() == null ? 0 : 1);
    }
  }
}
