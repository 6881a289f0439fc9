// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

/** What is measured about a big registry under everything at once, in the order of the table. */
enum BigMetric implements Measured {
  BEAT_P50("Heartbeat p50, ms"),
  BEAT_P99("Heartbeat p99, ms"),
  BEAT_P999("Heartbeat p99.9, ms"),
  BEAT_MOST("Heartbeat, longest, ms"),
  SILENCE("Longest time without an answer to any heartbeat, ms"),
  CHANGE_P99("Registration or cancel p99, ms"),
  DELTA_P50("Delta p50, ms"),
  DELTA_P99("Delta p99, ms"),
  DELTA_SIZE("Size of a delta, KiB"),
  FULL_P50("Full fetch p50, ms"),
  FULL_P99("Full fetch p99, ms"),
  FULL_SIZE("Size of a full fetch, KiB"),
  CORES("CPU of the server, cores"),
  CLIENT_CORES("CPU of the load program, cores"),
  PAUSE_LONGEST("Longest pause of all threads, ms"),
  PAUSE_GC("Longest pause for garbage collection, ms"),
  PAUSE_ALL("Pauses, ms a minute"),
  RESIDENT("Resident, MiB"),
  HEAP_LIVE("Live heap, MiB"),
  ERRORS("Requests that failed, or were not answered"),
  MISSING("Instances that should be in the registry in the end and are not");

  private final String label;

  BigMetric(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
