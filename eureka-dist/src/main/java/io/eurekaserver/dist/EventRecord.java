// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.event.EventFile;
import io.eurekaserver.core.event.EventFileSettings;
import io.eurekaserver.core.event.EventKind;
import io.eurekaserver.core.event.EventLog;
import io.eurekaserver.core.event.News;
import io.eurekaserver.core.event.PreservationEvents;
import io.eurekaserver.core.event.QuarantineEvents;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.dist.config.EventsSettings;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What happened here: the ring in memory and, where one is asked for, the file that follows it on a
 * thread of its own, so that a slow disk holds up nothing else. Started and stopped once.
 */
final class EventRecord {

  private static final long PAUSE_MILLIS = 500;
  private static final long LAST_WRITE_SECONDS = 2;

  private final EventLog log;
  private final @Nullable EventFile file;
  private @Nullable ScheduledExecutorService writer;

  EventRecord(EventsSettings settings, InstantSource wallClock) {
    log = new EventLog(settings.memory(), wallClock);
    EventFileSettings where = settings.file();
    file = where == null ? null : new EventFile(log, where);
  }

  /** Remembers what happens in a registry from now on. */
  void listenTo(LocalRegistry registry) {
    registry.tell(log);
    registry.tell(new QuarantineEvents(log));
    registry.monitor().tell(new PreservationEvents(log));
  }

  /** Something happened to this server as a whole. */
  void noteOfServer(String sentence) {
    log.add(News.ofServer(EventKind.SERVER, sentence));
  }

  /** Something changed with a peer. */
  void noteOfPeer(String sentence) {
    log.add(News.ofServer(EventKind.PEER_CHANGED, sentence));
  }

  /** The events. */
  EventLog log() {
    return log;
  }

  /** The file that follows them; null if there is none. */
  @Nullable EventFile file() {
    return file;
  }

  /** Begins to write them down. */
  @SuppressWarnings("FutureReturnValueIgnored") // the file does not throw
  void start() {
    if (file != null) {
      writer = Executors.newSingleThreadScheduledExecutor(EventRecord::newThread);
      writer.scheduleWithFixedDelay(file, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "event-file");
    thread.setDaemon(true);
    return thread;
  }

  /** Writes what is left, for a bounded time. */
  void stop() {
    ScheduledExecutorService running = writer;
    if (running == null || file == null) {
      return;
    }
    running.execute(file::close);
    running.shutdown();
    try {
      running.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.shutdownNow();
  }
}
