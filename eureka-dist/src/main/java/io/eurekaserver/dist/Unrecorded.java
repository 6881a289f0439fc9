// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.core.lease.SelfPreservation;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RenewalMonitor;
import io.eurekaserver.web.api.Leases;
import io.eurekaserver.web.api.Preservation;
import io.eurekaserver.web.api.Quarantines;
import io.eurekaserver.web.api.document.InstanceDetail;
import io.eurekaserver.web.api.document.LeaseDetail;
import io.eurekaserver.web.api.document.Overview;
import io.eurekaserver.web.api.document.QuarantineDetail;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be told without any notes of the past. */
final class Unrecorded implements Leases, Quarantines, Preservation, EventSource {

  private final RenewalMonitor monitor;
  private final InstantSource clock;

  Unrecorded(RenewalMonitor monitor, InstantSource clock) {
    this.monitor = monitor;
    this.clock = clock;
  }

  @Override
  public LeaseDetail lease(InstanceInfo instance) {
    LeaseInfo lease = instance.leaseInfo() == null ? LeaseInfo.DEFAULT : instance.leaseInfo();
    long duration = 1000L * lease.durationSeconds();
    long now = clock.millis();
    long end = lease.lastRenewalTimestamp() + duration;
    return new LeaseDetail(
        1000L * lease.renewalIntervalSeconds(),
        duration,
        lease.registrationTimestamp(),
        lease.serviceUpTimestamp() == 0 ? null : lease.serviceUpTimestamp(),
        lease.lastRenewalTimestamp(),
        Math.max(0, now - lease.lastRenewalTimestamp()),
        end,
        now > end,
        null,
        "Its lease lasts until it runs out.");
  }

  @Override
  public InstanceDetail.@Nullable Told toldBy(InstanceInfo instance) {
    return null;
  }

  @Override
  public InstanceDetail.@Nullable OverrideInForce override(InstanceInfo instance) {
    return instance.overriddenStatus() == InstanceStatus.UNKNOWN
        ? null
        : new InstanceDetail.OverrideInForce(instance.overriddenStatus().name(), null);
  }

  @Override
  public int count() {
    return 0;
  }

  @Override
  public List<QuarantineDetail> all() {
    return List.of();
  }

  @Override
  public @Nullable QuarantineDetail of(InstanceId id) {
    return null;
  }

  @Override
  public void begin(InstanceId id, long until, Origin origin) {
    throw new UnsupportedOperationException("quarantine");
  }

  @Override
  public boolean lift(InstanceId id, Origin origin) {
    return false;
  }

  @Override
  public Overview.Preservation state() {
    SelfPreservation.Verdict verdict = monitor.verdict();
    return new Overview.Preservation(true, verdict.engaged(), null, 0, verdict.reason(), null);
  }

  @Override
  public List<Overview.Minute> history() {
    return List.of();
  }

  @Override
  public long last() {
    return 0;
  }

  @Override
  public long first() {
    return 1;
  }

  @Override
  public List<Event> newestFirst(long before, Predicate<Event> wanted, int limit) {
    return List.of();
  }

  @Override
  public List<Event> oldestFirst(long after, Predicate<Event> wanted, int limit) {
    return List.of();
  }

  @Override
  public @Nullable Event get(long sequence) {
    return null;
  }
}
