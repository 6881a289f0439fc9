// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

/** What became of a batch as a whole (protocol, section 6.4). */
public enum SendResult {
  /** The receiver took it, whatever it thinks of single tasks. */
  DELIVERED,
  /** The receiver has too much to do: all tasks are tried again, after a long pause. */
  CONGESTED,
  /** The receiver cannot be reached: all tasks are tried again, after a short pause. */
  UNREACHABLE,
  /** The receiver will never take it: all tasks are dropped. */
  REFUSED
}
