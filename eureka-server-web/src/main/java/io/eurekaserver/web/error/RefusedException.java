// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

import javax.ws.rs.core.MediaType;

/** A request that is not carried out, and why, in one sentence fit for the sender. */
public final class RefusedException extends RuntimeException {

  private final Cause why;
  private final MediaType bodyType;
  private final String body;

  /** Refuses for this reason. */
  public RefusedException(Cause why, String sentence) {
    this(why, sentence, MediaType.TEXT_PLAIN_TYPE, why.isExplained() ? sentence : "");
  }

  private RefusedException(Cause why, String sentence, MediaType bodyType, String body) {
    super(sentence, null, false, false);
    this.why = why;
    this.bodyType = bodyType;
    this.body = body;
  }

  /** The same refusal with the body that clients know it by. */
  public RefusedException withBody(MediaType type, String text) {
    return new RefusedException(why, sentence(), type, text);
  }

  /** The kind of reason. */
  public Cause why() {
    return why;
  }

  /** The reason, in one sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** What the answer says; empty if it has no body. */
  public String body() {
    return body;
  }

  /** The content type of the body. */
  public MediaType bodyType() {
    return bodyType;
  }
}
