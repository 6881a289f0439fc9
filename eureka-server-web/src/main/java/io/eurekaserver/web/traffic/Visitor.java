// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * One kind of client at one address, and how often it asked. {@link #count} is for any thread and
 * makes nothing; {@link #endMinute} is called once a minute by one.
 */
final class Visitor {

  static final int REQUESTS = 0;
  static final int RENEWALS = 1;
  static final int FULL_FETCHES = 2;
  static final int DELTA_FETCHES = 3;
  static final int ERRORS = 4;

  /** Renewals of the instance that it renewed before. */
  static final int AGAIN = 5;

  private static final int FIGURES = 6;
  private static final int MAX_PATH = 200;
  private static final int FIRST_ERROR = 400;

  private final @Nullable InetAddress address;
  private final Kind kind;
  private final @Nullable Visitor next;
  private final AtomicLongArray totals = new AtomicLongArray(FIGURES);
  private final long[] atMinute = new long[FIGURES];
  private final int[] lastMinute = new int[FIGURES];
  private String lastRenewed = "";
  private volatile long lastSeen;

  /**
   * Nothing so far.
   *
   * @param address null for those for which there is no room
   * @param next another kind at the same address
   */
  Visitor(@Nullable InetAddress address, Kind kind, @Nullable Visitor next) {
    this.address = address;
    this.kind = kind;
    this.next = next;
  }

  @Nullable InetAddress address() {
    return address;
  }

  Kind kind() {
    return kind;
  }

  @Nullable Visitor next() {
    return next;
  }

  void count(Asking asking, String path, int status, long nowMillis) {
    totals.getAndIncrement(REQUESTS);
    switch (asking) {
      case RENEWAL -> {
        totals.getAndIncrement(RENEWALS);
        noteRenewed(path);
      }
      case FULL_FETCH -> totals.getAndIncrement(FULL_FETCHES);
      case DELTA_FETCH -> totals.getAndIncrement(DELTA_FETCHES);
      case OTHER -> {}
    }
    if (status >= FIRST_ERROR) {
      totals.getAndIncrement(ERRORS);
    }
    if (lastSeen != nowMillis) {
      lastSeen = nowMillis;
    }
  }

  /** A race between two requests costs one count. */
  private void noteRenewed(String path) {
    if (path.equals(lastRenewed)) {
      totals.getAndIncrement(AGAIN);
    } else {
      lastRenewed = path.length() <= MAX_PATH ? path : "";
    }
  }

  /** What was counted since becomes the last minute. */
  synchronized void endMinute() {
    for (int i = 0; i < FIGURES; i++) {
      long total = totals.get(i);
      lastMinute[i] = (int) Math.min(Integer.MAX_VALUE, total - atMinute[i]);
      atMinute[i] = total;
    }
  }

  /** The requests of the last full minute. */
  synchronized int lastMinuteRequests() {
    return lastMinute[REQUESTS];
  }

  /** Adds its rates to others; a part of the minute has passed, from 0 to 1. */
  synchronized void addTo(double[] rates, double passed) {
    for (int i = 0; i < FIGURES; i++) {
      rates[i] += lastMinute[i] * (1 - passed) + (totals.get(i) - atMinute[i]);
    }
  }

  long total() {
    return totals.get(REQUESTS);
  }

  long lastSeen() {
    return lastSeen;
  }
}
