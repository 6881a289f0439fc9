// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

/** Whether a peer sends its changes to this node. */
public enum ReturnWay {
  /** It has not said, or cannot say. */
  UNKNOWN,
  /** It has this node among its peers. */
  OPEN,
  /** It has not: changes go one way only. */
  MISSING
}
