// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

/**
 * Who is in a big registry while some leave and others come. A place whose instance is replaced is
 * half a round of heartbeats away from the one that renews now, so that no heartbeat meets the
 * cancel of its instance, and never the place that was replaced just before. One thread.
 */
final class Members {
  private final Requests requests;
  private final byte[][] heartbeats;
  private final int[] ids;
  private final int[] left;
  private int next;
  private int turn;

  /** The first {@code count} instances; no more than {@code changes} will be replaced. */
  Members(Requests requests, int count, int changes) {
    this.requests = requests;
    this.heartbeats = new byte[count][];
    this.ids = new int[count];
    this.left = new int[changes];
    this.next = count;
    for (int i = 0; i < count; i++) {
      ids[i] = i;
      heartbeats[i] = requests.heartbeat(i);
    }
  }

  /** The heartbeat of the next instance in turn. */
  byte[] heartbeat() {
    turn = (turn + 1) % heartbeats.length;
    return heartbeats[turn];
  }

  /** The registration of a new instance, which takes another one's place. */
  byte[] registration(int change) {
    int place = (turn + heartbeats.length / 2 + change) % heartbeats.length;
    left[change] = ids[place];
    ids[place] = next;
    heartbeats[place] = requests.heartbeat(next);
    return requests.registration(next++);
  }

  /** The cancel of the one that had that place. */
  byte[] cancel(int change) {
    return requests.cancel(left[change]);
  }
}
