// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.delta;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ticker;
import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The changes of the last few minutes, oldest first (protocol, section 5.8): a linked list that
 * only grows at its tail and is cut at its head.
 *
 * <p>{@link #append}, {@link #cut} and {@link #prune} are called under the registry's commit lock
 * and take constant time (pruning: for each entry removed). A cut remembers where the list began
 * and ended, and is read later without a lock: nodes never change once something follows them.
 */
public final class DeltaLog {

  private final Ticker ticker;
  private final long retentionNanos;
  private Node head;
  private Node tail;
  private int size;

  /** An empty log. */
  public DeltaLog(DeltaSettings settings, Ticker ticker) {
    this.ticker = ticker;
    this.retentionNanos = TimeUnit.NANOSECONDS.convert(settings.retention());
    this.head = new Node(null, 0, 0);
    this.tail = head;
  }

  /** Appends the new state of an instance; its action type says what happened. */
  public void append(InstanceInfo changed) {
    Node node = new Node(changed, ticker.read(), tail.sequence + 1);
    tail.next = node;
    tail = node;
    size++;
  }

  /** Forgets what is older than the retention time. */
  public void prune() {
    long now = ticker.read();
    for (Node first = head.next; first != null && isOld(first, now); first = head.next) {
      head = first;
      size--;
    }
  }

  private boolean isOld(Node node, long now) {
    return now - node.nanos > retentionNanos;
  }

  /** How many changes it holds; under the commit lock. */
  public int size() {
    return size;
  }

  /** What the log holds now; under the commit lock, in constant time. */
  public Cut cut() {
    return new Cut(head, tail);
  }

  /** The changes between two moments, to be read without a lock. */
  public static final class Cut {
    private final Node before;
    private final Node last;

    private Cut(Node before, Node last) {
      this.before = before;
      this.last = last;
    }

    /** Tells of each change that is in this cut and not in an earlier one of the same log. */
    public void addedSince(@Nullable Cut earlier, Consumer<Recent> receiver) {
      Node from =
          earlier == null || earlier.last.sequence < before.sequence ? before : earlier.last;
      tell(from, last.sequence, receiver);
    }

    /** Tells of each change that is in an earlier cut of the same log and not in this one. */
    public void forgottenSince(@Nullable Cut earlier, Consumer<Recent> receiver) {
      if (earlier != null) {
        long end = Math.min(before.sequence, earlier.last.sequence);
        tell(earlier.before, end, receiver);
      }
    }

    private static void tell(Node before, long end, Consumer<Recent> receiver) {
      Node node = before;
      while (node.sequence < end) {
        node = requireNonNull(node.next);
        receiver.accept(new Recent(requireNonNull(node.changed), node.sequence));
      }
    }

    /**
     * One entry an instance, its last state, by application in the order of names; inside one in
     * the order of the last change, but with the deleted ones at the end.
     */
    public List<Application> applications() {
      List<Application> applications = new ArrayList<>();
      byApplication()
          .forEach((name, states) -> applications.add(new Application(name, deletedLast(states))));
      return applications;
    }

    private Map<String, Map<InstanceId, InstanceInfo>> byApplication() {
      Map<String, Map<InstanceId, InstanceInfo>> byName = new TreeMap<>();
      for (Node node = before; node != last; ) {
        node = requireNonNull(node.next);
        InstanceInfo changed = requireNonNull(node.changed);
        Map<InstanceId, InstanceInfo> states =
            byName.computeIfAbsent(changed.app(), name -> new LinkedHashMap<>());
        states.remove(changed.id()); // so that it moves to the position of its last change
        states.put(changed.id(), changed);
      }
      return byName;
    }

    private static List<InstanceInfo> deletedLast(Map<InstanceId, InstanceInfo> states) {
      List<InstanceInfo> ordered = new ArrayList<>(states.size());
      List<InstanceInfo> deleted = new ArrayList<>();
      for (InstanceInfo state : states.values()) {
        (state.actionType() == ActionType.DELETED ? deleted : ordered).add(state);
      }
      ordered.addAll(deleted);
      return ordered;
    }
  }

  /**
   * One change.
   *
   * @param state the instance as the change left it
   * @param sequence which change of the log it was; later ones have larger numbers
   */
  public record Recent(InstanceInfo state, long sequence) {}

  private static final class Node {
    private final @Nullable InstanceInfo changed; // null only in the node before the first
    private final long nanos;
    private final long sequence;
    private @Nullable Node next;

    private Node(@Nullable InstanceInfo changed, long nanos, long sequence) {
      this.changed = changed;
      this.nanos = nanos;
      this.sequence = sequence;
    }
  }
}
