// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

/**
 * Is told of every request that was answered, heartbeats among them, on the thread that ended the
 * answer, which may be the one that reads from all sockets: it must only count, in well under a
 * microsecond, never wait, and not throw.
 */
@FunctionalInterface
public interface TrafficListener {

  /** One request, answered. */
  void onServed(Served served);
}
