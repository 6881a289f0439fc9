// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

/** No server has said whether a name exists; the message says who said what instead. */
final class NoReplyException extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean silence;

  /** With what happened, and whether that was nothing at all. */
  NoReplyException(String message, boolean silence) {
    super(message);
    this.silence = silence;
  }

  /** Whether every server was silent, so that another question would only cost time. */
  boolean isSilence() {
    return silence;
  }
}
