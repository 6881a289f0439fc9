// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

/**
 * The connections and threads of the server at one moment.
 *
 * @param connections open now
 * @param mostConnections most at a time since the start
 * @param totalConnections opened since the start
 * @param threads what its pool has
 */
public record ServerFigures(
    long connections, long mostConnections, long totalConnections, Threads threads) {

  /**
   * A thread pool.
   *
   * @param limit how many it may have
   * @param current how many it has
   * @param idle how many of them wait for work
   * @param waitingJobs what waits for a thread; alert on it when it stays above zero
   */
  public record Threads(int limit, int current, int idle, int waitingJobs) {}
}
