// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.Child;

/**
 * A process that stands still (SIGSTOP) until this is closed (SIGCONT): its connections stay open
 * and nobody answers, as with a machine that hangs.
 */
public final class Paused implements AutoCloseable {
  private final long pid;

  private Paused(long pid) {
    this.pid = pid;
  }

  /** Stops the process where it is. */
  public static Paused pause(Child child) {
    signal("STOP", child.pid());
    return new Paused(child.pid());
  }

  /** Lets it go on. */
  @Override
  public void close() {
    signal("CONT", pid);
  }

  private static void signal(String name, long pid) {
    Commands.run("kill", "-" + name, Long.toString(pid));
  }
}
