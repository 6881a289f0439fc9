// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/** Bytes that are not what they should be. The message is one sentence, fit for the sender. */
public final class DecodeException extends Exception {

  private final String sentence;

  /** With a sentence that tells the sender what is wrong. */
  public DecodeException(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  /** The sentence; never null. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
