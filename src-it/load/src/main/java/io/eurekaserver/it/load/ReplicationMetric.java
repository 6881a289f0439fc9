// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

/**
 * What is measured about two servers that are peers, in the order of the table. A sender is the
 * server that the clients talk to, a receiver the other one.
 */
enum ReplicationMetric implements Measured {
  LAG_P50("Lag of a registration from 204 to visible at the peer, p50, ms"),
  LAG_P90("The same, p90, ms"),
  LAG_P99("The same, p99, ms"),
  LAG_MOST("The same, longest, ms"),
  BEAT_ONLY("Heartbeat that is not replicated, CPU us"),
  BEAT_SENDER("Replicated heartbeat, sender, more than that, CPU us"),
  BEAT_RECEIVER("Replicated heartbeat, receiver, CPU us"),
  REGISTER_ONLY("Registration that is not replicated, CPU us"),
  REGISTER_SENDER("Replicated registration, sender, more than that, CPU us"),
  REGISTER_RECEIVER("Replicated registration, receiver, CPU us"),
  QUEUE_MIB("Live heap of the sender with a heartbeat of every instance waiting, more, MiB"),
  QUEUE_TASK("The same for one waiting task, bytes"),
  RESTART_FIRST("Peer killed and started again, its first 200 after its start, s"),
  RESTART_EQUAL("The same, equal after its start (patience: 3 min), s"),
  PAUSE_EQUAL("Peer stopped and continued, equal after (patience: 3 min), s");

  private final String label;

  ReplicationMetric(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
