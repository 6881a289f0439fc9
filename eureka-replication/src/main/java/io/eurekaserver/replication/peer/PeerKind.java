// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

/** What stands behind the URL of a peer. */
public enum PeerKind {
  /** Nobody has answered yet. */
  UNKNOWN("unknown"),
  /** A server of our own kind. */
  EUREKA_SERVER("eureka-server"),
  /** Another Eureka server. */
  STOCK("stock"),
  /** This server itself. */
  SELF("self");

  private final String word;

  PeerKind(String word) {
    this.word = word;
  }

  /** As reports say it. */
  public String word() {
    return word;
  }
}
