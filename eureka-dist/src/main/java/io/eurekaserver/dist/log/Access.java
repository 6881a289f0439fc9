// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import io.eurekaserver.web.traffic.Served;
import org.jspecify.annotations.Nullable;

/**
 * What the access log keeps of a request that was answered.
 *
 * @param at when the answer ended, wall-clock ms
 * @param remote the address that it came from
 * @param method the HTTP method
 * @param path the path as it was sent
 * @param query the query as it was sent, or null
 * @param userAgent what the sender calls itself, or null
 * @param outcome what became of it
 */
record Access(
    long at,
    String remote,
    String method,
    String path,
    @Nullable String query,
    @Nullable String userAgent,
    Outcome outcome) {

  /**
   * What became of a request.
   *
   * @param status the status of the answer
   * @param bytes of its body
   * @param nanos how long it took
   */
  record Outcome(int status, long bytes, long nanos) {}

  /** Of a request that was just answered. */
  static Access of(Served served, long at) {
    return new Access(
        at,
        served.remoteAddress(),
        served.method(),
        served.path(),
        served.query(),
        served.header("User-Agent"),
        new Outcome(served.status(), served.bytes(), served.nanos()));
  }
}
