// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.model.InstanceDraft;
import org.jspecify.annotations.Nullable;

/**
 * One item of a batch as a peer sent it (protocol, section 6.3). Nothing is checked but the action
 * and what {@link #error()} tells: any part may be missing, and a status may be none, so that each
 * item gets a result of its own.
 */
public final class ReplicationItem {

  private final @Nullable ReplicationAction action;
  private final @Nullable String appName;
  private final @Nullable String id;
  private final @Nullable Long lastDirtyTimestamp;
  private final @Nullable String overriddenStatus;
  private final @Nullable String status;
  private final @Nullable InstanceDraft instance;
  private final @Nullable String error;

  private ReplicationItem(Draft draft) {
    action = draft.action;
    appName = draft.appName;
    id = draft.id;
    lastDirtyTimestamp = draft.lastDirtyTimestamp;
    overriddenStatus = draft.overriddenStatus;
    status = draft.status;
    instance = draft.instance;
    error = draft.error;
  }

  /** What to do, or null if the peer did not say. */
  public @Nullable ReplicationAction action() {
    return action;
  }

  /** The application as sent, in any case. */
  public @Nullable String appName() {
    return appName;
  }

  /** The registry id of the instance. */
  public @Nullable String id() {
    return id;
  }

  /** The client's version of the instance, ms. */
  public @Nullable Long lastDirtyTimestamp() {
    return lastDirtyTimestamp;
  }

  /** The override that the peer knows, as sent. */
  public @Nullable String overriddenStatus() {
    return overriddenStatus;
  }

  /** The status, as sent. */
  public @Nullable String status() {
    return status;
  }

  /** The instance of a registration; may lack fields. */
  public @Nullable InstanceDraft instance() {
    return instance;
  }

  /**
   * One sentence on why this item cannot be used, although the batch can; null if it can. What was
   * wrong is missing from the other parts.
   */
  public @Nullable String error() {
    return error;
  }

  /** Collects the parts while an item is read. */
  static final class Draft {
    @Nullable ReplicationAction action;
    @Nullable String appName;
    @Nullable String id;
    @Nullable Long lastDirtyTimestamp;
    @Nullable String overriddenStatus;
    @Nullable String status;
    @Nullable InstanceDraft instance;
    private @Nullable String error;

    /** Keeps the first error of the item. */
    void fail(String sentence) {
      if (error == null) {
        error = sentence;
      }
    }

    ReplicationItem item() {
      return new ReplicationItem(this);
    }
  }
}
