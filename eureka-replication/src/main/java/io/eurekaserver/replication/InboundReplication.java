// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.InvalidRegistrationException;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrationCheck;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.registry.RenewOutcome;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.core.registry.UpdateOutcome;
import io.eurekaserver.replication.protocol.ReplicationAction;
import io.eurekaserver.replication.protocol.ReplicationItem;
import io.eurekaserver.replication.protocol.ReplicationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what peers tell (protocol, section 6.3): one item after the other, each with a result
 * of its own, whatever becomes of the others. Any thread may call it.
 */
public final class InboundReplication {

  private static final Logger LOG = LoggerFactory.getLogger(InboundReplication.class);

  private static final ReplicationResult REFUSED = ReplicationResult.of(400);
  private static final ReplicationResult NOT_FOUND = ReplicationResult.of(404);
  private static final ReplicationResult FAILED = ReplicationResult.of(500);

  private static final Duration SENDERS_KEPT = Duration.ofHours(1);
  private static final int MOST_SENDERS = 100_000;

  private final Registry registry;
  private final RegistryView view;
  private final Consumer<InstanceId> livesOn;
  private final Cache<InstanceId, String> cancelledBy;

  /**
   * For one registry.
   *
   * @param registry where copies are carried out; must not copy them on
   * @param view the same registry, for the newest state of what conflicts
   * @param livesOn is told of instances that were cancelled and yet live: the registry must not
   *     take their next registration for a late copy
   * @param ticker how long it is remembered who told of a cancel
   */
  public InboundReplication(
      Registry registry, RegistryView view, Consumer<InstanceId> livesOn, Ticker ticker) {
    this.registry = registry;
    this.view = view;
    this.livesOn = livesOn;
    this.cancelledBy =
        CacheBuilder.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(SENDERS_KEPT)
            .maximumSize(MOST_SENDERS)
            .build();
  }

  /**
   * Carries out a batch: as many results as items, in the same order.
   *
   * @param sender who sent it: a node's id, or the address of one that tells none
   * @param items what it tells of
   */
  public List<ReplicationResult> apply(String sender, List<ReplicationItem> items) {
    List<ReplicationResult> results = new ArrayList<>(items.size());
    for (ReplicationItem item : items) {
      results.add(applyAlone(sender, item));
    }
    results.replaceAll(this::upToDate);
    return results;
  }

  /** One item's failure must not stop the rest. */
  private ReplicationResult applyAlone(String sender, ReplicationItem item) {
    try {
      return carryOut(sender, item);
    } catch (RuntimeException e) {
      LOG.error(
          "Cannot carry out {} of {}/{} from {}",
          item.action(),
          item.appName(),
          item.id(),
          sender,
          e);
      return FAILED;
    }
  }

  private ReplicationResult carryOut(String sender, ReplicationItem item) {
    if (item.error() != null) {
      return REFUSED;
    }
    ReplicationAction action = item.action();
    String app = item.appName();
    if (action == null || app == null) {
      return FAILED;
    }
    if (action == ReplicationAction.REGISTER) {
      return register(sender, item.instance(), app);
    }
    String id = item.id();
    if (id == null) {
      return NOT_FOUND;
    }
    InstanceId target = new InstanceId(app, id);
    return action == ReplicationAction.CANCEL
        ? cancel(sender, target)
        : change(action, target, item);
  }

  private ReplicationResult cancel(String sender, InstanceId id) {
    UpdateOutcome outcome = registry.cancel(id, Origin.PEER);
    if (outcome == UpdateOutcome.DONE) {
      cancelledBy.put(id, sender);
    }
    return ReplicationResult.of(OutcomeStatus.of(outcome));
  }

  private ReplicationResult change(ReplicationAction action, InstanceId id, ReplicationItem item) {
    return switch (action) {
      case HEARTBEAT -> heartbeat(id, item);
      case STATUS_UPDATE -> override(id, item);
      case DELETE_STATUS_OVERRIDE -> removeOverride(id, item);
      case CANCEL, REGISTER -> throw new IllegalArgumentException("dealt with before: " + action);
    };
  }

  /**
   * The reference servers answer 200 to a registration that they refuse; 400 helps the reader. What
   * a sender tells keeps its order, so a registration after its own cancel is no late copy.
   */
  private ReplicationResult register(String sender, @Nullable InstanceDraft draft, String app) {
    if (draft == null) {
      return FAILED;
    }
    try {
      InstanceInfo instance = RegistrationCheck.accept(draft, app);
      if (sender.equals(cancelledBy.getIfPresent(instance.id()))) {
        livesOn.accept(instance.id());
      }
      return ReplicationResult.of(OutcomeStatus.ofItem(registry.register(instance, Origin.PEER)));
    } catch (InvalidRegistrationException e) {
      return REFUSED;
    }
  }

  /** A client that still renews at another node lives: the registration asked for is welcome. */
  private ReplicationResult heartbeat(InstanceId id, ReplicationItem item) {
    InstanceStatus override = InstanceStatus.ofJson(item.overriddenStatus());
    RenewOutcome outcome =
        registry.renew(new Heartbeat(id.app(), id.id(), dirty(item), override, Origin.PEER));
    if (outcome instanceof RenewOutcome.NotFound) {
      livesOn.accept(id);
    }
    InstanceInfo newer =
        outcome instanceof RenewOutcome.Conflict conflict ? conflict.newer() : null;
    return new ReplicationResult(OutcomeStatus.of(outcome), newer);
  }

  private ReplicationResult override(InstanceId id, ReplicationItem item) {
    InstanceStatus status = InstanceStatus.named(item.status());
    if (status == null) {
      return FAILED;
    }
    StatusChange change = new StatusChange(id, status, dirty(item), Origin.PEER);
    return ReplicationResult.of(OutcomeStatus.of(registry.overrideStatus(change)));
  }

  private ReplicationResult removeOverride(InstanceId id, ReplicationItem item) {
    InstanceStatus status =
        item.status() == null ? InstanceStatus.UNKNOWN : InstanceStatus.named(item.status());
    if (status == null || item.lastDirtyTimestamp() == null) {
      return FAILED;
    }
    StatusChange change = new StatusChange(id, status, dirty(item), Origin.PEER);
    return ReplicationResult.of(OutcomeStatus.of(registry.removeOverride(change)));
  }

  private static OptionalLong dirty(ReplicationItem item) {
    Long dirty = item.lastDirtyTimestamp();
    return dirty == null ? OptionalLong.empty() : OptionalLong.of(dirty);
  }

  /** A conflicting instance as later items of the same batch left it. */
  private ReplicationResult upToDate(ReplicationResult result) {
    InstanceInfo entity = result.entity();
    InstanceInfo now = entity == null ? null : view.instance(entity.id());
    return now == null ? result : new ReplicationResult(result.statusCode(), now);
  }
}
