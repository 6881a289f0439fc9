// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

/** Arithmetic on what a ticker reads, which may pass from the greatest number to the least. */
final class Ticks {

  private Ticks() {}

  static long earlier(long a, long b) {
    return a - b <= 0 ? a : b;
  }

  static long later(long a, long b) {
    return a - b >= 0 ? a : b;
  }
}
