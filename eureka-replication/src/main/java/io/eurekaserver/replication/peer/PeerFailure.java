// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

/** An exchange with a peer failed; the message says how, for people. */
public final class PeerFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** What a failure asks for (protocol, section 6.4). */
  public enum Kind {
    /** The peer is overloaded or slow: 503, 429, 502, 504, read timeout. */
    CONGESTED,
    /** The peer cannot be reached: refused, reset, no route, no such host. */
    UNREACHABLE,
    /** The peer will never take it: any other status, or an answer that cannot be read. */
    REFUSED
  }

  /** With one sentence without credentials. */
  public PeerFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What it asks for. */
  public Kind kind() {
    return kind;
  }
}
