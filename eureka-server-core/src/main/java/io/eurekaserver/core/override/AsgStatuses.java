// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import io.eurekaserver.core.model.InstanceStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which auto-scaling groups are disabled (protocol, section 4.10). A group that was never named is
 * enabled. Safe from any thread.
 */
public final class AsgStatuses {

  private final boolean tracked;
  private final Set<String> disabled = ConcurrentHashMap.newKeySet();

  /** Tracks groups, or leaves them out of every decision. */
  public AsgStatuses(boolean tracked) {
    this.tracked = tracked;
  }

  /** Whether groups take part in decisions at all. */
  public boolean isTracked() {
    return tracked;
  }

  /** Enables or disables a group. */
  public void set(String asgName, boolean enabled) {
    if (enabled) {
      disabled.remove(asgName);
    } else {
      disabled.add(asgName);
    }
  }

  /** The status that a group gives its instances; null without a group, or if none is tracked. */
  @Nullable InstanceStatus statusFor(@Nullable String asgName) {
    if (!tracked || asgName == null) {
      return null;
    }
    return disabled.contains(asgName) ? InstanceStatus.OUT_OF_SERVICE : InstanceStatus.UP;
  }
}
