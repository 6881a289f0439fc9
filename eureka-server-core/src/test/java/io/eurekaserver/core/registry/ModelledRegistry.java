// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.override.OverrideSettings;
import io.eurekaserver.core.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A registry beside its model: whatever is done to one is done to the other. */
final class ModelledRegistry {

  final ManualTime time = new ManualTime();
  final RegistryModel model;
  final LocalRegistry registry;
  final RegistryView view;
  private final Evictor evictor;
  private final List<Change> told = new ArrayList<>();
  private int registrations;

  ModelledRegistry(RegistryModel.Switches switches) {
    EvictionSettings eviction =
        new EvictionSettings(
            Duration.ofMillis(RegistryModel.EVICTION_INTERVAL),
            switches.selfPreservation(),
            RegistryModel.THRESHOLD,
            switches.minimumInstances());
    RegistrySettings settings =
        new RegistrySettings(
            new LeaseSettings(switches.doubledLease(), 30, true),
            eviction,
            new OverrideSettings(
                switches.overrideEndsWithLease(),
                Duration.ofMillis(RegistryModel.OVERRIDE_TIME_TO_LIVE),
                switches.groupsTracked()),
            new DeltaSettings(
                false, Duration.ofMillis(RegistryModel.DELTA_RETENTION), Duration.ofSeconds(30)));
    model = new RegistryModel(switches);
    registry = new LocalRegistry(settings, time.asRegistryTime(), "");
    view = registry.view();
    evictor = new Evictor(registry, eviction, time, new SplittableRandom(1));
    registry.tell(told::add);
  }

  private static String look(Change change) {
    return change.version()
        + " "
        + change.kind()
        + " "
        + change.origin().kind()
        + " "
        + look(change.instance());
  }

  private static String look(InstanceInfo instance) {
    return ModelLease.look(instance);
  }

  /** A host name that tells which registration an instance comes from. */
  String nextHost() {
    return "host-" + ++registrations;
  }

  void renew(Heartbeat beat) {
    RenewOutcome outcome = registry.renew(beat);
    String words =
        outcome instanceof RenewOutcome.Conflict conflict
            ? "Conflict " + look(conflict.newer())
            : outcome.getClass().getSimpleName();
    assertThat(words).isEqualTo(model.renew(beat));
  }

  void pass(long seconds) {
    time.advanceSeconds(seconds);
    model.pass(seconds * 1000);
  }

  /** A round of eviction. Which leases go is chance; how many, and of which, is not. */
  void evict() {
    Set<InstanceId> expired = model.expired();
    int mustGo = model.mustGo(expired.size());
    int toldBefore = told.size();

    evictor.run();

    List<InstanceId> gone =
        told.subList(toldBefore, told.size()).stream()
            .map(change -> change.instance().id())
            .toList();
    assertThat(gone).hasSize(mustGo).doesNotHaveDuplicates();
    assertThat(expired).containsAll(gone);
    gone.forEach(model::evict);
  }

  /** The registry is the model's, whichever way it is read. */
  void agree() {
    assertThat(told).extracting(ModelledRegistry::look).isEqualTo(model.changes);
    assertThat(view.version()).isEqualTo(model.changes.size());
    assertThat(view.overrides()).isEqualTo(model.overrides);
    agreeOnInstances();
    agreeOnDelta();
    agreeOnFigures();
  }

  private void agreeOnInstances() {
    List<InstanceInfo> instances =
        view.applications().stream().flatMap(app -> app.instances().stream()).toList();
    assertThat(instances)
        .extracting(ModelledRegistry::look)
        .containsExactlyInAnyOrderElementsOf(
            model.leases.values().stream().map(lease -> lease.committed).toList());
    for (InstanceInfo instance : instances) {
      assertThat(instance.overriddenStatus())
          .isEqualTo(view.overrides().getOrDefault(instance.id(), InstanceStatus.UNKNOWN));
    }
    Steps.IDS.forEach(this::agreeOn);
  }

  private void agreeOn(InstanceId id) {
    ModelLease lease = model.visible(id);
    InstanceInfo instance = view.instance(id);
    assertThat(instance == null ? null : look(instance))
        .isEqualTo(lease == null ? null : lease.look(-1));
    assertThat(view.hasApplication(id.app()))
        .isEqualTo(view.application(id.app()) != null)
        .isEqualTo(model.leases.keySet().stream().anyMatch(each -> each.app().equals(id.app())));
  }

  private void agreeOnDelta() {
    Delta delta = view.delta();
    assertThat(
            delta.applications().stream()
                .flatMap(app -> app.instances().stream())
                .map(ModelledRegistry::look))
        .isEqualTo(model.delta.looks());
    assertThat(delta.applications()).extracting(Application::name).doesNotHaveDuplicates();
    assertThat(delta.version()).isEqualTo(view.version());
    String hash = StatusCounts.of(view.applications()).hashCodeText();
    assertThat(delta.statusCounts().hashCodeText()).isEqualTo(hash);
    assertThat(view.statusCounts().hashCodeText()).isEqualTo(hash);
  }

  private void agreeOnFigures() {
    assertThat(registry.monitor().figures().leases()).isEqualTo(model.leases.size());
    assertThat(registry.monitor().figures().lastMinute()).isEqualTo(model.lastMinute);
    assertThat(registry.monitor().figures().expectedPerMinute())
        .isEqualTo(model.promisedPerMinute());
    assertThat(registry.monitor().verdict().engaged()).isEqualTo(model.isPreserving());
    for (RegistryCounter counter : RegistryCounter.values()) {
      assertThat(registry.counters().total(counter))
          .as("%s", counter)
          .isEqualTo(model.counted.getOrDefault(counter, 0).longValue());
    }
  }
}
