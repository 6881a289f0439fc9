// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends events to files as JSON lines: {@link #run} is called again and again by one thread, and
 * writes what happened since.
 *
 * <p>The ring of events is the queue, so that nobody who adds an event waits for a disk or does
 * anything for it. While the files cannot be written events wait in the ring; those that fall out
 * of it meanwhile are counted. Both are said once, when they begin and when they end, and nothing
 * else of the server is touched by it.
 */
public final class EventFile implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(EventFile.class);
  private static final int EVENTS_A_WRITE = 500;

  private final EventSource events;
  private final EventFileSettings settings;
  private final RotatingFile file;
  private long written;
  private boolean failing;
  private long droppedBefore;
  private volatile long dropped;
  private volatile long lines;
  private volatile @Nullable String trouble;

  /** Writes nothing yet. */
  public EventFile(EventSource events, EventFileSettings settings) {
    this.events = events;
    this.settings = settings;
    this.file = new RotatingFile(settings);
  }

  /** How many events could not be written before they were forgotten. */
  public long dropped() {
    return dropped;
  }

  /** How many events have been written since the start. */
  public long lines() {
    return lines;
  }

  /** Why events are not all written now, in one sentence; null while they are. */
  public @Nullable String trouble() {
    return trouble;
  }

  /** Writes everything that happened and is not yet written. Does not throw. */
  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  public void run() {
    try {
      file.begin();
      List<Event> some = next();
      while (!some.isEmpty()) {
        for (Event event : some) {
          file.append(EventJson.line(event));
          written = event.sequence();
          lines++;
        }
        some = next();
      }
      works();
    } catch (IOException | RuntimeException e) {
      fails(e);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  private List<Event> next() {
    List<Event> some = events.oldestFirst(written, event -> true, EVENTS_A_WRITE);
    long oldest = some.isEmpty() ? written + 1 : some.get(0).sequence();
    if (oldest > written + 1) {
      dropped += oldest - written - 1;
      written = oldest - 1;
      fallsBehind();
    }
    return some;
  }

  private void fallsBehind() {
    trouble = "Events come faster than they are written: some are missing.";
    if (!failing) {
      failing = true;
      log.warn("Events come faster than {} is written: some are missing in it", settings.path());
    }
  }

  private void fails(Exception e) {
    file.tear();
    trouble = "Events cannot be written: " + e.getClass().getSimpleName() + ".";
    if (!failing) {
      failing = true;
      log.warn(
          "Events cannot be written to {} ({}: {}); the last of them are kept and written when"
              + " it works again",
          settings.path(),
          e.getClass().getSimpleName(),
          e.getMessage());
    }
  }

  private void works() {
    trouble = null;
    if (failing) {
      failing = false;
      log.info(
          "Events are written to {} again; {} are missing in it",
          settings.path(),
          dropped - droppedBefore);
      droppedBefore = dropped;
    }
  }

  /** Writes what is left and lets the file go; to be called by the same thread, or after it. */
  public void close() {
    run();
    file.close();
  }
}
