// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.time.Duration;

/** A task with the manners of replication; equal only to itself by its number. */
record TestTask(String key, Kind kind, int number, Duration lifetime) implements Task<TestTask> {

  enum Kind {
    /** Urgent; makes all before it pointless. */
    REGISTER,
    /** Urgent; makes all before it pointless. */
    CANCEL,
    /** Urgent; the newest wins, in whatever place. */
    STATUS,
    /** May wait; says nothing that a registration or a heartbeat before it does not say. */
    HEARTBEAT,
    /** May wait; always goes its own way. */
    NOTE
  }

  static TestTask of(String key, Kind kind, int number) {
    return new TestTask(key, kind, number, Duration.ofSeconds(30));
  }

  @Override
  public boolean isUrgent() {
    return kind.compareTo(Kind.STATUS) <= 0;
  }

  @Override
  public boolean replaces(TestTask earlier) {
    return switch (kind) {
      case REGISTER, CANCEL -> true;
      case STATUS -> earlier.kind == Kind.STATUS;
      case HEARTBEAT, NOTE -> false;
    };
  }

  @Override
  public boolean isCoveredBy(TestTask earlier) {
    return kind == Kind.HEARTBEAT
        && (earlier.kind == Kind.REGISTER || earlier.kind == Kind.HEARTBEAT);
  }

  @Override
  public String toString() {
    return key + " " + kind + " " + number;
  }
}
