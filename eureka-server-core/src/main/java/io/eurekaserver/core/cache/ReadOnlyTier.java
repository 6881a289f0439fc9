// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read-only level of the response cache (protocol, section 10): answers are served from a map
 * that a timer brings up to date, so a burst of changes costs one rebuild an interval, and no
 * reader of a payload in use waits for one.
 *
 * <p>Only what was asked for since the last refresh is refreshed; the rest leaves the map, and is
 * read through when it is asked for again. So does what cannot be built: its readers see the error
 * instead of an answer that grows old unnoticed. Alert on {@link #failures()} that grows.
 */
public final class ReadOnlyTier implements PayloadSource {

  private static final Logger log = LoggerFactory.getLogger(ReadOnlyTier.class);

  private final PayloadSource source;
  private final int maximumSize;
  private final Map<Key, Held> held = new ConcurrentHashMap<>();
  private final HitCounts counts = new HitCounts();
  private final LongAdder failures = new LongAdder();
  private boolean roundFailed; // read and written by the thread that refreshes

  /** An empty level before another source. When it is full, what it lacks is read through. */
  public ReadOnlyTier(PayloadSource source, CacheSettings settings) {
    this.source = source;
    this.maximumSize = settings.maximumSize();
  }

  @Override
  public @Nullable Payload payload(Scope scope, Form form) {
    Key key = new Key(scope, form);
    Held found = held.get(key);
    counts.count(scope, found != null);
    if (found != null) {
      found.asked = true;
      return found.payload;
    }
    Payload payload = source.payload(scope, form);
    if (payload != null && held.size() < maximumSize) {
      held.putIfAbsent(key, new Held(payload));
    }
    return payload;
  }

  @Override
  public @Nullable Payload ready(Scope scope, Form form) {
    Held found = held.get(new Key(scope, form));
    return found == null ? null : found.payload;
  }

  /** Brings the map up to date; to be called at a fixed interval by one thread. */
  public void refresh() {
    roundFailed = false;
    held.forEach(this::refresh);
  }

  private void refresh(Key key, Held found) {
    boolean asked = found.asked;
    found.asked = false;
    Payload fresh = asked ? rebuilt(key) : null;
    if (fresh == null) {
      held.remove(key);
    } else {
      found.payload = fresh;
    }
  }

  private @Nullable Payload rebuilt(Key key) {
    try {
      return source.payload(key.scope, key.form);
    } catch (RuntimeException e) {
      failures.increment();
      if (!roundFailed) {
        log.error(
            "Cannot refresh the answer for {}: the next reader has it built anew; what else fails in this round"
                + " is only counted",
            key,
            e);
      }
      roundFailed = true;
      return null;
    }
  }

  /** How many refreshes failed since the start. */
  public long failures() {
    return failures.sum();
  }

  /** How often it had what readers asked for. */
  public HitCounts counts() {
    return counts;
  }

  /** How many payloads are held. */
  public int size() {
    return held.size();
  }

  private record Key(Scope scope, Form form) {}

  private static final class Held {
    private volatile Payload payload;
    private volatile boolean asked = true;

    private Held(Payload payload) {
      this.payload = payload;
    }
  }
}
