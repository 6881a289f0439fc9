// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static io.eurekaserver.core.model.InstanceStatus.UNKNOWN;

import io.eurekaserver.core.lease.Lease;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.override.StatusRules;
import io.eurekaserver.core.registry.Stamp.Standing;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which status an instance takes of which two registries hold the same version. Both statuses are
 * first put through the rules, as the next renewal would: so the answer is one that stays.
 */
final class StatusMending {

  private static final long TIE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RegistryState state;
  private final StatusRules rules;
  private final Commits commits;

  StatusMending(RegistryState state, StatusRules rules, Commits commits) {
    this.state = state;
    this.rules = rules;
    this.commits = commits;
  }

  /**
   * Brings a registered instance in line with the override in force, and with the other registry;
   * under the commit lock.
   *
   * @param theirs the same version there, or null if there is none
   * @param overridden whether the override in force has just come from there
   * @param peer from where
   * @return whether the instance changed
   */
  boolean settle(Lease ours, @Nullable InstanceCopy theirs, boolean overridden, Origin peer) {
    InstanceInfo mine = ours.instance();
    InstanceStatus known = state.overrides.get(mine.id());
    InstanceStatus override = known == null ? UNKNOWN : known;
    InstanceStatus status = rules.decideCopy(mine, override);
    long changed = ours.changedNanos();
    if (theirs != null && theirs.instance().overriddenStatus() == override) {
      InstanceStatus other = rules.decideCopy(theirs.instance(), override);
      long otherChanged = state.ticker.read() - Ages.nanos(theirs.sinceChange());
      if (overridden || isLater(other, otherChanged - changed, status)) {
        status = other;
        changed = otherChanged;
      }
    }
    if (!commit(ours, new Standing(status, override), peer)) {
      return false;
    }
    ours.changedAt(changed);
    return true;
  }

  private static boolean isLater(InstanceStatus theirs, long laterBy, InstanceStatus ours) {
    return Math.abs(laterBy) <= TIE_NANOS
        ? theirs.name().compareTo(ours.name()) < 0
        : laterBy > 0 && theirs != ours;
  }

  private boolean commit(Lease lease, Standing standing, Origin peer) {
    InstanceInfo mine = lease.instance();
    if (standing.equals(new Standing(mine.status(), mine.overriddenStatus()))) {
      return false;
    }
    commits.modify(lease, standing, OptionalLong.empty(), kind(mine, standing), peer);
    return true;
  }

  private static Change.Kind kind(InstanceInfo mine, Standing standing) {
    if (mine.overriddenStatus() == standing.override()) {
      return Change.Kind.STATUS_SETTLED;
    }
    return standing.override() == UNKNOWN ? Change.Kind.OVERRIDE_REMOVED : Change.Kind.OVERRIDDEN;
  }
}
