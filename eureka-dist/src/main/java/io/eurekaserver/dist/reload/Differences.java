// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import io.eurekaserver.dist.config.EffectiveValue;
import io.eurekaserver.web.api.ReloadResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is written otherwise than it runs, and what runs when that has been taken over. */
final class Differences {

  private static final String NOT_SET = "(not set)";
  private static final String HIDDEN = " (what is hidden has changed)";

  private final Predicate<EffectiveValue> takenOver;
  private final List<ReloadResult.Change> changed = new ArrayList<>();
  private final List<ReloadResult.Pending> pending = new ArrayList<>();
  private final List<EffectiveValue> running = new ArrayList<>();

  private Differences(Predicate<EffectiveValue> takenOver) {
    this.takenOver = takenOver;
  }

  /** Between two lists of values, by name. */
  static Differences between(
      Collection<EffectiveValue> running,
      Collection<EffectiveValue> next,
      Predicate<EffectiveValue> takenOver) {
    Map<String, EffectiveValue> before = byName(running);
    Map<String, EffectiveValue> after = byName(next);
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    Differences differences = new Differences(takenOver);
    names.forEach(name -> differences.add(before.get(name), after.get(name)));
    return differences;
  }

  private static Map<String, EffectiveValue> byName(Collection<EffectiveValue> values) {
    Map<String, EffectiveValue> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(value.name(), value));
    return byName;
  }

  private void add(@Nullable EffectiveValue before, @Nullable EffectiveValue after) {
    EffectiveValue one = after == null ? before : after;
    if (one == null) {
      return;
    }
    boolean same = before != null && after != null && before.means(after);
    boolean isTaken = same || takenOver.test(one);
    EffectiveValue kept = isTaken ? after : before;
    if (kept != null) {
      running.add(kept);
    }
    if (!same) {
      note(one.name(), isTaken, shown(before), shown(after));
    }
  }

  private static String shown(@Nullable EffectiveValue value) {
    return value == null ? NOT_SET : value.shown();
  }

  private void note(String name, boolean isTaken, String before, String after) {
    String now = before.equals(after) ? after + HIDDEN : after;
    if (isTaken) {
      changed.add(new ReloadResult.Change(name, before, now));
    } else {
      pending.add(new ReloadResult.Pending(name, before, now));
    }
  }

  /** For people. */
  ReloadResult result() {
    return new ReloadResult(changed, pending, List.of());
  }

  /** What runs now. */
  List<EffectiveValue> running() {
    return List.copyOf(running);
  }
}
