// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import java.time.Duration;
import java.util.List;

/**
 * What one registry knows that another one does not show.
 *
 * @param instances that are missing, older or different there
 * @param cancels of instances that are still registered there
 * @param overrides that are other there
 * @param quarantines every decision about one, for a registry that joins; else none, as registries
 *     that compare tell each other of them beforehand
 */
public record Differences(
    List<InstanceCopy> instances,
    List<CancelMark> cancels,
    List<OverrideMark> overrides,
    List<QuarantineMark> quarantines) {

  /** Nothing. */
  public static final Differences NONE = new Differences(List.of(), List.of(), List.of());

  /** Without quarantines. */
  public Differences(
      List<InstanceCopy> instances, List<CancelMark> cancels, List<OverrideMark> overrides) {
    this(instances, cancels, overrides, List.of());
  }

  /** The same with quarantines. */
  public Differences with(List<QuarantineMark> marks) {
    return new Differences(instances, cancels, overrides, marks);
  }

  /** Takes immutable copies. */
  public Differences {
    instances = List.copyOf(instances);
    cancels = List.copyOf(cancels);
    overrides = List.copyOf(overrides);
    quarantines = List.copyOf(quarantines);
  }

  /** The same, known for longer: what is under way grows older. */
  public Differences aged(Duration time) {
    return new Differences(
        instances.stream().map(copy -> copy.aged(time)).toList(),
        cancels.stream()
            .map(
                mark -> new CancelMark(mark.id(), mark.lastDirtyTimestamp(), mark.age().plus(time)))
            .toList(),
        overrides.stream()
            .map(mark -> new OverrideMark(mark.id(), mark.override(), mark.age().plus(time)))
            .toList(),
        quarantines.stream().map(mark -> mark.aged(time)).toList());
  }
}
