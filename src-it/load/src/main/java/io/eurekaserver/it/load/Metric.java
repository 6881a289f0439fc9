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
  REGISTER_NEW("Registration of a new instance, CPU us"),
  REGISTER_WARM("Registration of a known instance, warm, CPU us"),
  BEATS_16("Heartbeats a second, 16 connections"),
  BEAT_16("Heartbeat, 16 connections, CPU us"),
  BEAT_16_ALL("The same with compiler threads, CPU us"),
  BEATS_64("Heartbeats a second, 64 connections"),
  BEAT_64("Heartbeat, 64 connections, CPU us"),
  FULLS("GET apps a second, gzip, cached"),
  FULL_CACHED("GET apps, gzip, cached, CPU us"),
  FULL_SIZE("Size of that answer, KiB"),
  DELTA_CACHED("GET delta without changes, gzip, cached, CPU us"),
  APP_CACHED("GET one application, CPU us"),
  VIP_CACHED("GET one VIP address, CPU us"),
  INSTANCE("GET one instance, CPU us"),
  LATENCY_P50("Heartbeat at an even rate, p50, ms"),
  LATENCY_P99("The same, p99, ms"),
  LATENCY_P999("The same, p99.9, ms"),
  LATENCY_MOST("The same, longest, ms"),
  FULL_AFTER_CHANGE("One change and the full GET after it, CPU ms"),
  DELTA_AFTER_CHANGE("One change and the GET delta after it, CPU ms"),
  HEAP_REGISTRY("Live heap for an instance, before any read, bytes"),
  HEAP_ANSWER("Live heap for an instance, gzip JSON answer held, bytes"),
  RSS_SIZE("Resident, MiB");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The same with a registry of this size. */
  Measured at(int instances) {
    return new Sized(this, instances);
  }

  /** One point of a curve. */
  private record Sized(Measured metric, int instances) implements Measured {

    @Override
    public String label() {
      return metric.label() + ", " + Table.count(instances) + " instances";
    }

    @Override
    public int ordinal() {
      return metric.ordinal();
    }

    @Override
    public long place() {
      return metric.place() + instances;
    }

    /** For the file of all values. */
    @Override
    public String toString() {
      return metric + "@" + instances;
    }
  }
}
