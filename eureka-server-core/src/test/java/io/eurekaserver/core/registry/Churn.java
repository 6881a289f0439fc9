// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.testing.Instances;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Random requests to a registry, from any thread, and a tally of what they were answered. */
final class Churn {

  private static final InstanceStatus[] STATUSES = InstanceStatus.values();
  private static final Origin[] ORIGINS = {Origin.CLIENT, Origin.PEER, Origin.OPERATOR};

  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final LocalRegistry registry;

  Churn(LocalRegistry registry) {
    this.registry = registry;
  }

  /** How often something was answered so. */
  long answered(String request, Object answer) {
    LongAdder count = answers.get(request + " " + answer);
    return count == null ? 0 : count.sum();
  }

  private void tally(String request, Object answer) {
    answers.computeIfAbsent(request + " " + answer, key -> new LongAdder()).increment();
  }

  /** One request, about one of a few instances. */
  void request(SplittableRandom random) {
    InstanceId id = Steps.IDS.get(random.nextInt(Steps.IDS.size()));
    InstanceStatus status = STATUSES[random.nextInt(STATUSES.length)];
    Origin origin = ORIGINS[random.nextInt(ORIGINS.length)];
    OptionalLong dirty = OptionalLong.of(random.nextLong(1_000));
    StatusChange change = new StatusChange(id, status, dirty, origin);
    switch (random.nextInt(10)) {
      case 0, 1 -> tally("register", register(id, status, origin, random));
      case 2, 3, 4, 5 -> tally("renew", renew(id, dirty, status, origin));
      case 6 -> tally("cancel", registry.cancel(id, origin));
      case 7 -> tally("override", registry.overrideStatus(change));
      case 8 -> tally("remove", registry.removeOverride(change));
      default -> tally("metadata", registry.updateMetadata(id, Map.of("k", "v"), origin));
    }
  }

  private RegisterOutcome register(
      InstanceId id, InstanceStatus status, Origin origin, SplittableRandom random) {
    return registry.register(
        Instances.draft(id.app(), id.id())
            .status(status)
            .lastDirtyTimestamp(random.nextLong(1_000))
            .leaseInfo(LeaseInfo.ofClient(1 + random.nextInt(60), 1 + random.nextInt(4)))
            .build(),
        origin);
  }

  private String renew(InstanceId id, OptionalLong dirty, InstanceStatus override, Origin origin) {
    RenewOutcome outcome =
        registry.renew(new Heartbeat(id.app(), id.id(), dirty, override, origin));
    return outcome == RenewOutcome.NOT_FOUND ? "not found" : "done";
  }
}
