// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

/** What is measured, in the order of the table. CPU is that of the server's process alone. */
enum Metric implements Measured {
  START_WALL("Start to the first 200, wall ms"),
  START_CPU("Start to the first 200, CPU ms"),
  RSS_START("Resident after start, MiB"),
  RSS_IDLE("Resident, idle a while later, MiB"),
  HEAP_EMPTY("Live heap, no instance, MiB"),
  REGISTER_FRESH("Registration, fresh process, CPU us"),
  RSS_SMALL("Resident with the small registry, MiB"),
  HEAP_SMALL("Live heap with the small registry, MiB"),
  FULL_AFTER_CHANGE_SMALL("One change and the full GET after it, small registry, CPU ms"),
  REGISTER_NEW("Registration of a new instance, CPU us"),
  RSS_LARGE("Resident with the large registry, MiB"),
  HEAP_LARGE("Live heap with the large registry, MiB"),
  HEAP_PER_INSTANCE("Live heap for an instance, full answer cached, bytes"),
  BEATS_16("Heartbeats a second, 16 connections"),
  BEAT_16("Heartbeat, 16 connections, CPU us"),
  BEATS_64("Heartbeats a second, 64 connections"),
  BEAT_64("Heartbeat, 64 connections, CPU us"),
  BEAT_64_ALL("The same with compiler threads, CPU us"),
  REGISTER_WARM("Registration of a known instance, warm, CPU us"),
  FULL_CACHED("GET apps, gzip, cached, large registry, CPU us"),
  FULL_SIZE("Size of that answer, KiB"),
  DELTA_CACHED("GET delta, cached, CPU us"),
  DELTA_AFTER_CHANGE("One change and the GET delta after it, large registry, CPU ms"),
  FULL_AFTER_CHANGE_LARGE("One change and the full GET after it, large registry, CPU ms");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
