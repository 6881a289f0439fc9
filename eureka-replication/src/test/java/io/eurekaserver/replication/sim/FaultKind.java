// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

/** What may go wrong. A plan has some of them; a failing plan is tried without each. */
enum FaultKind {
  /** Exchanges between nodes get lost, both ways. */
  LOSS(true),
  /** Exchanges between nodes take long, and so overtake each other. */
  DELAY(true),
  /** Requests between nodes are carried out twice. */
  DUPLICATE(true),
  /** Some nodes cannot speak to the others. */
  PARTITION(true),
  /** One node's messages do not reach another one, while the answers would. */
  ONE_WAY(true),
  /** A node answers so slowly that senders give up. */
  SLOW(true),
  /** A node answers 503. */
  CONGESTION(true),
  /** A node is stopped and goes on later. */
  PAUSE(true),
  /** A node dies and starts again, empty. */
  CRASH(true),
  /** The wall clock of a node jumps. */
  CLOCK_JUMP(true),
  /** Peer lookups fail, are empty, or leave nodes out. */
  DNS(true),
  /** Clients move to another node. */
  CLIENT_MOVE(false),
  /** Clients cannot reach a node. */
  CLIENT_PARTITION(true),
  /** Clients change status and metadata. */
  CLIENT_CHANGE(false),
  /** Clients cancel, and some come back. */
  CLIENT_CANCEL(false),
  /** Clients die without a word, and some come back. */
  CLIENT_DEATH(false),
  /** Clients are stopped and go on later. */
  CLIENT_PAUSE(false),
  /** Operators set and remove overrides. */
  OVERRIDE(false);

  private final boolean window;

  FaultKind(boolean window) {
    this.window = window;
  }

  /** Whether it begins and ends on the plan's timetable; if not, each client has its own. */
  boolean isWindow() {
    return window;
  }
}
