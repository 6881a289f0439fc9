// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

/** Why a request was refused, and the status that says so. */
public enum Cause {
  /** The path or the query is not a legal one. */
  BAD_PATH(400, true),
  /** A parameter has a value that cannot be used. */
  BAD_PARAMETER(400, true),
  /** It is not certain where the request ends; nothing after it on the connection is read. */
  BAD_FRAMING(400, true),
  /** The body is damaged, or ended too early. */
  BAD_BODY(400, true),
  /** The body is not the document that it should be. */
  UNDECODABLE(400, true),
  /** A registration lacks something, or contradicts its path. */
  INVALID_REGISTRATION(400, true),
  /** Auto-scaling groups are not supported. */
  NO_ASG(400, false),
  /** The registry is closed for reads. */
  CLOSED(403, false),
  /** An operator wants none of the instance for a time. */
  QUARANTINED(403, true),
  /** There is nothing under the path. */
  NOT_FOUND(404, false),
  /** None of the types that the sender accepts is offered. */
  NOT_ACCEPTABLE(406, false),
  /** The body arrived too slowly. */
  TOO_SLOW(408, true),
  /** The body is larger than the limit. */
  TOO_LARGE(413, true),
  /** The body has a content type, a charset or a content encoding that is not understood. */
  UNSUPPORTED(415, false),
  /** The server failed. */
  FAULT(500, false);

  private final int status;
  private final boolean explained;

  Cause(int status, boolean explained) {
    this.status = status;
    this.explained = explained;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Whether the answer's body holds the reason; if not it is empty (protocol, section 2.2). */
  public boolean isExplained() {
    return explained;
  }
}
