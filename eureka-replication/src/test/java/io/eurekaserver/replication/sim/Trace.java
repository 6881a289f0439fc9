// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened, in order. Two runs of one seed have equal hashes, on any machine. */
final class Trace {

  private final EventQueue queue;
  private final List<Entry> entries = new ArrayList<>();
  private long hash;

  Trace(EventQueue queue) {
    this.queue = queue;
  }

  /**
   * Notes something.
   *
   * @param who a node or a client
   * @param about the instance or another subject; its text is made only when it is asked for
   * @param what in words; its text is made only when it is asked for
   */
  void note(String who, Object about, Object what) {
    entries.add(new Entry(queue.now(), who, about, what));
    hash = (hash * 31 + who.hashCode()) * 31 + queue.now();
  }

  /** Of times, places and their order. */
  long hash() {
    return hash;
  }

  /** The last of what was noted about a subject, or about everybody: faults. */
  String tail(String subject, int most) {
    List<Entry> found =
        entries.stream().filter(e -> e.isAbout(subject) || e.isAbout(FAULT)).toList();
    StringBuilder text = new StringBuilder();
    found
        .subList(Math.max(0, found.size() - most), found.size())
        .forEach(e -> text.append("    ").append(e).append('\n'));
    return text.toString();
  }

  /** The subject of what happens to nodes and to the network. */
  static final String FAULT = "fault";

  /** A moment as people read it. */
  static String time(long nanos) {
    return String.format(Locale.ROOT, "%9.3fs", nanos / 1e9);
  }

  private record Entry(long at, String who, Object about, Object what) {
    boolean isAbout(String subject) {
      return about.toString().equals(subject);
    }

    @Override
    public String toString() {
      return time(at) + " " + who + ": " + what;
    }
  }
}
