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
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegistrationCheck;
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
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
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
  private static final ReplicationResult LATE = ReplicationResult.of(409);
  private static final ReplicationResult FAILED = ReplicationResult.of(500);

  private static final Duration SENDERS_KEPT = Duration.ofHours(1);
  private static final int MOST_SENDERS = 100_000;

  /** A heartbeat is not passed on once its instance should have renewed again. */
  private static final Duration OLDEST_HEARTBEAT = Duration.ofSeconds(100);

  private final LocalRegistry registry;
  private final RegistryView view;
  private final Latest latest;
  private final UnaryOperator<String> names;
  private final LongAdder lateBatches = new LongAdder();
  private final Cache<InstanceId, Told> cancels;

  /**
   * For one registry.
   *
   * @param registry where copies are carried out
   * @param ticker how long it is remembered what senders told
   */
  public InboundReplication(LocalRegistry registry, Ticker ticker) {
    this(registry, ticker, UnaryOperator.identity());
  }

  /**
   * The same, where people know senders by other names.
   *
   * @param names the name of a sender; the sender itself if there is no better one
   */
  public InboundReplication(LocalRegistry registry, Ticker ticker, UnaryOperator<String> names) {
    this.names = names;
    this.registry = registry;
    this.view = registry.view();
    this.latest = new Latest(ticker);
    this.cancels =
        CacheBuilder.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(SENDERS_KEPT)
            .maximumSize(MOST_SENDERS)
            .build();
  }

  /**
   * Carries out a batch: as many results as items, in the same order. A batch that comes after a
   * later one of its sender is not carried out, nor what is left of one that a later one overtakes.
   *
   * @param source who sent it
   * @param items what it tells of
   */
  public List<ReplicationResult> apply(BatchSource source, List<ReplicationItem> items) {
    List<ReplicationResult> results = new ArrayList<>(items.size());
    Batch batch = new Batch(source, Origin.peer(names.apply(source.sender())));
    Latest.Turn turn = latest.begin(source);
    boolean isLate = turn.isOver();
    for (ReplicationItem item : items) {
      isLate = isLate || turn.isOver();
      results.add(isLate ? LATE : applyAlone(batch, item));
    }
    if (isLate) {
      lateBatches.increment();
      LOG.info(
          "A batch of {} changes from {} came after a later one and was left out ({} so far); what it"
              + " told is compared within a minute",
          items.size(),
          source.sender(),
          lateBatches.sum());
    }
    results.replaceAll(this::upToDate);
    return results;
  }

  /** How many batches were left out because a later one of their sender had come. */
  public long lateBatches() {
    return lateBatches.sum();
  }

  /** One item's failure must not stop the rest. */
  private ReplicationResult applyAlone(Batch batch, ReplicationItem item) {
    try {
      return carryOut(batch, item);
    } catch (RuntimeException e) {
      LOG.error(
          "A defect: cannot carry out {} of {}/{} from {}; the peer is told so, the rest of its batch is"
              + " carried out",
          item.action(),
          item.appName(),
          item.id(),
          batch.sender(),
          e);
      return FAILED;
    }
  }

  private ReplicationResult carryOut(Batch batch, ReplicationItem item) {
    if (item.error() != null) {
      return REFUSED;
    }
    ReplicationAction action = item.action();
    String app = item.appName();
    if (action == null || app == null) {
      return FAILED;
    }
    if (action == ReplicationAction.REGISTER) {
      return register(batch, item.instance(), app);
    }
    String id = item.id();
    if (id == null) {
      return NOT_FOUND;
    }
    InstanceId target = new InstanceId(app, id);
    return action == ReplicationAction.CANCEL
        ? cancel(batch, target, item)
        : change(batch, target, item, action);
  }

  private ReplicationResult cancel(Batch batch, InstanceId id, ReplicationItem item) {
    InstanceInfo known = view.committed(id.app(), id.id());
    UpdateOutcome outcome = registry.cancelCopy(id, dirty(item), batch.origin());
    if (outcome == UpdateOutcome.DONE && known != null) {
      long version = Math.max(known.lastDirtyTimestamp(), dirty(item).orElse(Long.MIN_VALUE));
      cancels.put(id, new Told(batch.sender(), version));
    }
    return ReplicationResult.of(OutcomeStatus.of(outcome));
  }

  /** Who told of the last cancel of an instance, and which version that ended. */
  private record Told(String sender, long version) {}

  private ReplicationResult change(
      Batch batch, InstanceId id, ReplicationItem item, ReplicationAction action) {
    return switch (action) {
      case HEARTBEAT -> heartbeat(batch, id, item);
      case STATUS_UPDATE -> override(batch, id, item);
      case DELETE_STATUS_OVERRIDE -> removeOverride(batch, id, item);
      case CANCEL, REGISTER -> throw new IllegalArgumentException("dealt with before: " + action);
    };
  }

  /**
   * The reference servers answer 200 to a registration that they refuse; 400 helps the reader. What
   * a sender tells keeps its order, so a registration after its own cancel is no late copy.
   */
  private ReplicationResult register(Batch batch, @Nullable InstanceDraft draft, String app) {
    if (draft == null) {
      return FAILED;
    }
    try {
      InstanceInfo instance = RegistrationCheck.accept(draft, app);
      Told cancel = cancels.getIfPresent(instance.id());
      if (cancel != null && cancel.sender().equals(batch.sender())) {
        registry.liftCancelMark(instance.id(), cancel.version(), Duration.ZERO);
      }
      return ReplicationResult.of(
          OutcomeStatus.ofItem(registry.register(instance, batch.origin())));
    } catch (InvalidRegistrationException e) {
      return REFUSED;
    }
  }

  /**
   * A client that renewed at another node after its cancel lives: the registration asked for is
   * welcome. A heartbeat that may have waited since before the cancel proves nothing.
   */
  private ReplicationResult heartbeat(Batch batch, InstanceId id, ReplicationItem item) {
    InstanceStatus override = InstanceStatus.ofJson(item.overriddenStatus());
    RenewOutcome outcome =
        registry.renew(new Heartbeat(id.app(), id.id(), dirty(item), override, batch.origin()));
    if (outcome instanceof RenewOutcome.NotFound) {
      registry.liftCancelMark(id, dirty(item).orElse(Long.MAX_VALUE), OLDEST_HEARTBEAT);
    }
    InstanceInfo newer =
        outcome instanceof RenewOutcome.Conflict conflict ? conflict.newer() : null;
    return new ReplicationResult(OutcomeStatus.of(outcome), newer);
  }

  private ReplicationResult override(Batch batch, InstanceId id, ReplicationItem item) {
    InstanceStatus status = InstanceStatus.named(item.status());
    if (status == null) {
      return FAILED;
    }
    StatusChange change = new StatusChange(id, status, batch.versionOf(item), batch.origin());
    return ReplicationResult.of(OutcomeStatus.of(registry.overrideStatus(change)));
  }

  private ReplicationResult removeOverride(Batch batch, InstanceId id, ReplicationItem item) {
    InstanceStatus status =
        item.status() == null ? InstanceStatus.UNKNOWN : InstanceStatus.named(item.status());
    if (status == null || item.lastDirtyTimestamp() == null) {
      return FAILED;
    }
    StatusChange change = new StatusChange(id, status, batch.versionOf(item), batch.origin());
    return ReplicationResult.of(OutcomeStatus.of(registry.removeOverride(change)));
  }

  /** What the items of a batch have in common. */
  private record Batch(BatchSource source, Origin origin) {

    String sender() {
      return source.sender();
    }

    /**
     * The version that an override brings with it. From our own kind none: where the sender's is
     * newer than the one here, the instance is still to come, and would not be asked for if it
     * seemed to be here already. Stock servers count on it that the version is taken over.
     */
    OptionalLong versionOf(ReplicationItem item) {
      return source.number().isPresent() ? OptionalLong.empty() : dirty(item);
    }
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
