// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.ChangeListener;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last events, in a ring.
 *
 * <p>Adding one takes a few stores under a lock that only those who add take, so that sequences
 * have no gaps; readers take none. A place in the ring is overwritten by the event that comes one
 * round later: whoever reads it compares the sequence with the one he came for, and so sees an
 * event whole or finds that it is forgotten. Sentences are made when an event is read.
 *
 * <p>An instance that registers again, as clients do for no visible reason, is counted and not
 * kept, unless something but its version and its lease has changed. Otherwise such registrations
 * would push everything else out of the ring.
 *
 * <p>Memory: 60 bytes an event and 30 for who asked, so 0.9 MB for 10,000 events of instances that
 * live; nothing is held twice. Where the instances are gone the ring is what holds them: 4.4 MB if
 * it tells how 5,000 of them came and went.
 */
public final class EventLog implements EventSource, ChangeListener {

  private final AtomicReferenceArray<Noted> ring;
  private final InstantSource wallClock;
  private final LongAdder repeats = new LongAdder();
  private final Object addLock = new Object();
  private volatile long last;

  /** Nothing has happened yet. */
  public EventLog(EventSettings settings, InstantSource wallClock) {
    this.ring = new AtomicReferenceArray<>(settings.capacity());
    this.wallClock = wallClock;
  }

  /** Constant time, and never waits for a reader. */
  @Override
  public void onChange(Change change) {
    if (isRepeat(change)) {
      repeats.increment();
      return;
    }
    synchronized (addLock) {
      long sequence = last + 1;
      put(new Noted(sequence, change));
    }
  }

  private static boolean isRepeat(Change change) {
    return change.kind() == Change.Kind.REGISTERED
        && change.before() != null
        && change.instance().isShownLike(change.before());
  }

  /** Adds what is no change of the registry; returns its sequence. For any thread. */
  public long add(News news) {
    synchronized (addLock) {
      long sequence = last + 1;
      put(new Noted(sequence, wallClock.millis(), news));
      return sequence;
    }
  }

  private void put(Noted noted) {
    ring.set(place(noted.sequence), noted);
    last = noted.sequence;
  }

  private int place(long sequence) {
    return (int) (sequence % ring.length());
  }

  /** How many registrations changed nothing that can be seen, and so are no events. */
  public long repeats() {
    return repeats.sum();
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public long first() {
    return Math.max(1, last - ring.length() + 1);
  }

  @Override
  public List<Event> newestFirst(long before, Predicate<Event> wanted, int limit) {
    List<Event> found = new ArrayList<>();
    long oldest = first();
    for (long at = Math.min(last, Math.max(1, before) - 1);
        at >= oldest && found.size() < limit;
        at--) {
      addIfWanted(found, noted(at), wanted);
    }
    return found;
  }

  @Override
  public List<Event> oldestFirst(long after, Predicate<Event> wanted, int limit) {
    List<Event> found = new ArrayList<>();
    long newest = last;
    long oldest = Math.max(first(), Math.min(after, newest) + 1);
    for (long at = oldest; at <= newest && found.size() < limit; at++) {
      addIfWanted(found, noted(at), wanted);
    }
    return found;
  }

  private static void addIfWanted(
      List<Event> found, @Nullable Noted noted, Predicate<Event> wanted) {
    Event event = noted == null ? null : noted.toEvent();
    if (event != null && wanted.test(event)) {
      found.add(event);
    }
  }

  @Override
  public @Nullable Event get(long sequence) {
    Noted noted = noted(sequence);
    return noted == null ? null : noted.toEvent();
  }

  @Override
  public @Nullable Event newest(InstanceId id) {
    long oldest = first();
    for (long at = last; at >= oldest; at--) {
      Noted noted = noted(at);
      if (noted != null && id.equals(noted.id())) {
        return noted.toEvent();
      }
    }
    return null;
  }

  private @Nullable Noted noted(long sequence) {
    if (sequence < 1 || sequence > last) {
      return null;
    }
    Noted noted = ring.get(place(sequence));
    return noted != null && noted.sequence == sequence ? noted : null;
  }
}
