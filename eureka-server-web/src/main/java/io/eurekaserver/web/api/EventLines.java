// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Events to be written a part at a time: all of them together would take more memory than the
 * registry has to spare.
 *
 * @param events where they are
 * @param wanted which of them
 */
record EventLines(EventSource events, EventQuery wanted) {

  private static final int PART = 200;

  /** Writes those that there are now; what happens meanwhile is for the next time. */
  void writeTo(OutputStream out) throws IOException {
    long last = events.last();
    long written = 0;
    while (written < last) {
      List<Event> part = events.oldestFirst(written, wanted, PART);
      for (Event event : part) {
        if (event.sequence() <= last) {
          out.write(Json.bytes(Events.detail(event)));
          out.write('\n');
        }
      }
      written = part.size() < PART ? last : part.get(part.size() - 1).sequence();
    }
  }
}
