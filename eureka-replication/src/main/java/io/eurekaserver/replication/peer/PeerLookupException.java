// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

/** Peers could not be looked up; the message says why, for people. */
public final class PeerLookupException extends Exception {

  private static final long serialVersionUID = 1;

  /** With one sentence. */
  public PeerLookupException(String message) {
    super(message);
  }
}
