// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/** Bytes that are not what they should be. The message is one sentence, fit for the sender. */
public final class DecodeException extends Exception {

  /** With a sentence that tells the sender what is wrong. */
  public DecodeException(String message) {
    super(message, null, false, false);
  }
}
