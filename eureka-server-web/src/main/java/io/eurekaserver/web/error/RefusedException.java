// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

/** A request that is not carried out, and why, in one sentence fit for the sender. */
public final class RefusedException extends RuntimeException {

  private final Cause why;

  /** Refuses for this reason. */
  public RefusedException(Cause why, String sentence) {
    super(sentence, null, false, false);
    this.why = why;
  }

  /** The kind of reason. */
  public Cause why() {
    return why;
  }

  /** The reason, in one sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
