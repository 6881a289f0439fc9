// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

/**
 * CPU time of a process so far, in microseconds, at the system's resolution (usually 10 ms).
 *
 * @param all user and system time of all threads, those that ended included
 * @param compilers of that, the JIT compiler threads that still live
 */
record CpuTime(long all, long compilers) {

  /** What was used since an earlier reading. */
  CpuTime since(CpuTime earlier) {
    long used = all - earlier.all;
    return new CpuTime(used, Math.min(used, Math.max(0, compilers - earlier.compilers)));
  }

  /** The time that serving took: compiling is a matter of the first minutes. */
  long serving() {
    return all - compilers;
  }
}
