// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A registry that is followed as clients do it: everything once, then deltas, and everything again
 * when the hash code says that something was missed. Cheap for the server, of any kind. Not for
 * several threads.
 */
public final class Watched {

  private final EurekaCalls server;
  private final Predicate<InstanceInfo> wanted;
  private final Listener listener;
  private final Map<InstanceId, Seen> all = new HashMap<>();
  private final Set<InstanceId> shown = new HashSet<>();

  /** Hears of changes. */
  @FunctionalInterface
  public interface Listener {
    /** One instance was another before; null for one that was not there, or is not any more. */
    void changed(@Nullable Seen before, @Nullable Seen after);
  }

  /** Tells of those that are wanted, nothing before {@link #begin}. */
  public Watched(EurekaCalls server, Predicate<InstanceInfo> wanted, Listener listener) {
    this.server = server;
    this.wanted = wanted;
    this.listener = listener;
  }

  /** Reads everything, and tells of all that are wanted if so asked. Returns how many are. */
  public int begin(boolean tell) {
    server.registry(
        instance -> {
          put(instance, tell);
        });
    return shown.size();
  }

  /** Looks what changed since. */
  public void look() {
    RegistryRead delta = server.delta(this::apply);
    if (!hashcode().equals(delta.hashcode())) {
      replace();
    }
  }

  private void apply(InstanceInfo instance) {
    if (instance.actionType() == ActionType.DELETED) {
      remove(instance.id());
    } else {
      put(instance, true);
    }
  }

  private void replace() {
    Set<InstanceId> left = new HashSet<>(all.keySet());
    server.registry(
        instance -> {
          left.remove(instance.id());
          put(instance, true);
        });
    List.copyOf(left).forEach(this::remove);
  }

  private void put(InstanceInfo instance, boolean tell) {
    Seen after = Seen.of(instance);
    Seen before = all.put(instance.id(), after);
    boolean was = shown.contains(instance.id());
    boolean is = wanted.test(instance);
    if (is) {
      shown.add(instance.id());
    } else {
      shown.remove(instance.id());
    }
    if (tell && (was || is) && !after.equals(before)) {
      listener.changed(was ? before : null, is ? after : null);
    }
  }

  private void remove(InstanceId id) {
    Seen before = all.remove(id);
    if (before != null && shown.remove(id)) {
      listener.changed(before, null);
    }
  }

  private String hashcode() {
    StatusSums sums = new StatusSums();
    all.values().forEach(seen -> sums.add(seen.status()));
    return sums.hashcode();
  }
}
