// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import io.eurekaserver.core.model.InstanceId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two registries side by side, instance by instance. Reads one after the other: what changed in
 * between is a difference, too.
 *
 * @param a the first
 * @param b the second
 * @param same how many instances are alike
 * @param differences the others, by application and id
 */
public record Contrast(
    RegistryRead a, RegistryRead b, int same, List<Contrast.Difference> differences) {

  private static final Comparator<Difference> ORDER =
      Comparator.comparing((Difference d) -> d.id().app()).thenComparing(d -> d.id().id());

  /** Takes a copy. */
  public Contrast {
    differences = List.copyOf(differences);
  }

  /**
   * One instance that is not alike.
   *
   * @param id application and id
   * @param what missing in A, missing in B, status, override, version: with commas
   * @param a as A has it, or null
   * @param b as B has it, or null
   */
  public record Difference(InstanceId id, String what, @Nullable Seen a, @Nullable Seen b) {}

  /** Reads both, each once. */
  public static Contrast of(EurekaCalls a, EurekaCalls b) {
    Map<InstanceId, Seen> first = new LinkedHashMap<>();
    RegistryRead readA = a.registry(instance -> first.put(instance.id(), Seen.of(instance)));
    int[] same = {0};
    Stream.Builder<Difference> found = Stream.builder();
    RegistryRead readB =
        b.registry(
            instance -> {
              Seen there = Seen.of(instance);
              Difference difference = between(first.remove(there.id()), there);
              if (difference == null) {
                same[0]++;
              } else {
                found.add(difference);
              }
            });
    first
        .values()
        .forEach(left -> found.add(new Difference(left.id(), "missing-in-b", left, null)));
    return new Contrast(readA, readB, same[0], found.build().sorted(ORDER).toList());
  }

  /** What differs of one instance, or null. */
  public static @Nullable Difference between(@Nullable Seen a, Seen b) {
    if (a == null) {
      return new Difference(b.id(), "missing-in-a", null, b);
    }
    String what =
        Stream.of(
                a.status() == b.status() ? "" : "status",
                a.overridden() == b.overridden() ? "" : "override",
                a.dirtyAt() == b.dirtyAt() ? "" : "version")
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(","));
    return what.isEmpty() ? null : new Difference(b.id(), what, a, b);
  }

  /** Whether nothing differs. */
  public boolean isEqual() {
    return differences.isEmpty() && a.hashcode().equals(b.hashcode());
  }
}
