// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.Map;

/**
 * CPU time of the living threads of a process so far, in nanoseconds, by the scheduler's account,
 * which is a few milliseconds old for a thread that runs just now. A thread that ended between two
 * readings is missed with what it did after the first: servers keep their threads, and compiler
 * threads, which come and go, are left out anyway.
 *
 * @param serving by thread id: all but the compilers
 * @param compiling by thread id: those of the JIT compilers
 */
record CpuTime(Map<String, Long> serving, Map<String, Long> compiling) {

  /** What was used since an earlier reading. */
  Used since(CpuTime earlier) {
    return new Used(
        difference(serving, earlier.serving) / 1e3, difference(compiling, earlier.compiling) / 1e3);
  }

  private static long difference(Map<String, Long> now, Map<String, Long> earlier) {
    return now.entrySet().stream()
        .mapToLong(thread -> thread.getValue() - earlier.getOrDefault(thread.getKey(), 0L))
        .sum();
  }

  /**
   * CPU time between two readings, in microseconds.
   *
   * @param serving without the compiler threads: compiling is a matter of the first minutes
   * @param compiling the compiler threads
   */
  record Used(double serving, double compiling) {

    /** All of it. */
    double all() {
      return serving + compiling;
    }
  }
}
