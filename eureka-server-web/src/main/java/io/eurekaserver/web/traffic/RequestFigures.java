// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.util.Map;

/**
 * The requests for one route with one method since the start.
 *
 * @param route the template, such as {@code apps/{app}/{id}}; {@code other} for all paths without a
 *     route
 * @param method the HTTP method; {@code other} for those that nobody knows
 * @param byStatus how many by the status of the answer
 * @param times how long they took
 * @param bytes the bytes of the answers' bodies, as they were sent
 */
public record RequestFigures(
    String route, String method, Map<Integer, Long> byStatus, Times times, long bytes) {

  /** How many there were. */
  public long count() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Times from the first byte of a request to the end of its answer.
   *
   * @param boundsNanos the upper bounds of the buckets but the last, which has none
   * @param counts how many are in each bucket, one more than there are bounds
   * @param sumNanos all times together
   */
  @SuppressWarnings("ArrayRecordComponent") // made for one reader, who compares nothing
  public record Times(long[] boundsNanos, long[] counts, long sumNanos) {}
}
