// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.ChangeListener;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Threads;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A registry reduced to its version, whose payloads say which version they show, with places in
 * which a test can make something happen: the interleavings of the cache by name.
 */
final class Stage implements PayloadBuilder {

  /** The applications that exist. */
  final Set<String> applications = ConcurrentHashMap.newKeySet();

  /** How many payloads were begun. */
  final AtomicInteger builds = new AtomicInteger();

  private final AtomicLong version = new AtomicLong();
  private final AtomicReference<@Nullable Runnable> onExists = new AtomicReference<>();
  private final AtomicReference<@Nullable Runnable> beforeReading = new AtomicReference<>();
  private final AtomicReference<@Nullable Runnable> afterReading = new AtomicReference<>();
  private final List<Thread> readers = new CopyOnWriteArrayList<>();

  @Override
  public boolean exists(Scope scope) {
    boolean exists = scope.kind() != Scope.Kind.APPLICATION || applications.contains(scope.name());
    readers.add(Thread.currentThread());
    once(onExists);
    return exists;
  }

  @Override
  public @Nullable Payload build(Scope scope, Form form) {
    builds.incrementAndGet();
    once(beforeReading);
    long shown = version.get();
    boolean exists = scope.kind() != Scope.Kind.APPLICATION || applications.contains(scope.name());
    once(afterReading);
    return exists ? payload(form, shown) : null;
  }

  static Payload payload(Form form, long version) {
    byte[] text = ("version " + version).getBytes(UTF_8);
    return new Payload(form, version, new Whole(Rope.builder(1).add(text).build()));
  }

  private static void once(AtomicReference<@Nullable Runnable> place) {
    Runnable action = place.getAndSet(null);
    if (action != null) {
      action.run();
    }
  }

  /** Waits until so many reads began and the last of them waits for the build of another. */
  void awaitWaitingReader(int reads) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (readers.size() < reads || readers.get(reads - 1).getState() != Thread.State.BLOCKED) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("no reader waits");
      }
      Thread.onSpinWait();
    }
  }

  /** Between the question whether the scope exists and its shelf. */
  void onNextExists(Runnable action) {
    onExists.set(action);
  }

  /** When a payload is begun, before the registry is read for it. */
  void beforeNextReading(Runnable action) {
    beforeReading.set(action);
  }

  /** When the registry was read for a payload, before it is ready. */
  void afterNextReading(Runnable action) {
    afterReading.set(action);
  }

  /** A change of an instance. */
  void change(ChangeListener listener, @Nullable InstanceInfo before, InstanceInfo after) {
    long made = version.incrementAndGet();
    listener.onChange(new Change(made, Change.Kind.REGISTERED, before, after, Origin.CLIENT));
  }

  /** Holds up the next payload, after the registry was read for it. */
  Hold holdNext() {
    Hold hold = new Hold();
    afterReading.set(hold::pause);
    return hold;
  }

  /** A build that stands still. */
  static final class Hold {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private void pause() {
      reached.countDown();
      await(released);
    }

    /** Waits until the build stands still. */
    void awaitReached() {
      await(reached);
    }

    void release() {
      released.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        if (!latch.await(20, TimeUnit.SECONDS)) {
          throw new AssertionError("waited too long");
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Reads on a thread of its own. */
  static Future<@Nullable Payload> reading(PayloadSource source, Scope scope) {
    return Threads.RACE.start(() -> source.payload(scope, Form.JSON_FULL));
  }
}
