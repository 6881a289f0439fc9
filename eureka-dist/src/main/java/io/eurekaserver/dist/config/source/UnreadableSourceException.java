// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

/** A source of settings that cannot be read; the message is one line that says where and why. */
public final class UnreadableSourceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a message of one line for the operator. */
  public UnreadableSourceException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
