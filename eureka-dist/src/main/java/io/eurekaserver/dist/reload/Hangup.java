// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs something when the process gets SIGHUP, on a thread that the JVM makes for it. Signals that
 * come while the first of them still waits for its turn are one. The JDK has no other way to hear a
 * signal than {@code sun.misc.Signal}, which its module {@code jdk.unsupported} offers on purpose;
 * it is found by name, because the compiler warns of it and our warnings are errors. A JVM that was
 * started with {@code -Xrs}, or has no such signal, goes on without.
 */
public final class Hangup {

  private static final Logger log = LoggerFactory.getLogger(Hangup.class);

  private static final String HUP = "HUP";

  private final Runnable task;
  private final AtomicBoolean waiting = new AtomicBoolean();

  private Hangup(Runnable task) {
    this.task = task;
  }

  /** From now on, SIGHUP runs this, one run at a time. */
  public static void runs(Runnable task) {
    runs(HUP, task);
  }

  /** The same for another signal; a process that was started by nohup cannot hear SIGHUP. */
  static void runs(String signal, Runnable task) {
    try {
      listen(signal, new Hangup(task));
    } catch (Throwable e) { // of a method handle: whatever it is, the server works without it
      log.info("SIG{} is not heard: {}; POST /api/v1/reload does the same", signal, e.toString());
    }
  }

  private static void listen(String name, Hangup hangup) throws Throwable {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    MethodHandles.Lookup own = MethodHandles.lookup();
    MethodType takesOne = MethodType.methodType(void.class, signal);
    Object heard =
        LambdaMetafactory.metafactory(
                own,
                "handle",
                MethodType.methodType(handler, Hangup.class),
                takesOne,
                own.findVirtual(
                    Hangup.class, "heard", MethodType.methodType(void.class, Object.class)),
                takesOne)
            .getTarget()
            .invoke(hangup);
    Object awaited = signal.getConstructor(String.class).newInstance(name);
    signal.getMethod("handle", signal, handler).invoke(null, awaited, heard);
  }

  /** Found by its name: the JVM calls it with its signal. */
  void heard(Object signal) {
    if (waiting.compareAndSet(false, true)) {
      run();
    }
  }

  private synchronized void run() {
    waiting.set(false);
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("Reloading failed because of a fault of this server; nothing more is changed", e);
    }
  }
}
