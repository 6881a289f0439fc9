// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Who is in a big registry while some leave and others come. A place whose instance is replaced is
 * half a round of heartbeats away from the one that renews now, so that no heartbeat meets the
 * cancel of its instance, and never the place that was replaced just before. One thread.
 */
final class Members {
  private final Requests requests;
  private final byte[][] heartbeats;
  private final int[] ids;
  private final Queue<Integer> leaving = new ArrayDeque<>();
  private int next;
  private int turn;

  /** The first {@code count} instances. */
  Members(Requests requests, int count) {
    this.requests = requests;
    this.heartbeats = new byte[count][];
    this.ids = new int[count];
    this.next = count;
    for (int i = 0; i < count; i++) {
      ids[i] = i;
      heartbeats[i] = requests.heartbeat(i);
    }
  }

  /** How many are in the registry when every request has been answered. */
  int count() {
    return heartbeats.length + leaving.size();
  }

  /** The heartbeat of the next instance in turn. */
  byte[] heartbeat() {
    turn = (turn + 1) % heartbeats.length;
    return heartbeats[turn];
  }

  /** The registration of a new instance, which takes another one's place. */
  byte[] registration() {
    int place = (turn + heartbeats.length / 2 + next) % heartbeats.length;
    leaving.add(ids[place]);
    ids[place] = next;
    heartbeats[place] = requests.heartbeat(next);
    return requests.registration(next++);
  }

  /** The cancel of the one that had that place. */
  byte[] cancel() {
    return requests.cancel(leaving.remove());
  }
}
