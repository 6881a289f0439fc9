// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Splitter;
import com.google.common.base.Ticker;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.ChangeListener;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The read-write level of the response cache (protocol, section 10): payloads by scope and form,
 * built when asked for, stale as soon as a change touches their scope.
 *
 * <p>The loading cache holds no payloads but a shelf for each scope, made in no time. A change
 * marks the shelves that it touches with its version; a payload carries the version that was
 * current before it was built. A payload older than its shelf's mark is built again before it is
 * served. So a change that lands while a payload is being built is never lost: whichever comes
 * first, the mark is newer than the payload.
 *
 * <p>A payload that nobody asks for is dropped when its lease times are too old, and the least used
 * scopes when there are too many. Applications that do not exist are not remembered.
 */
public final class ReadWriteTier implements PayloadSource, ChangeListener {

  private static final Splitter ADDRESSES = Splitter.on(',');

  private final PayloadBuilder builder;
  private final LoadingCache<Scope, Shelf> shelves;
  private final HitCounts counts = new HitCounts();

  /** An empty cache in front of a builder. */
  public ReadWriteTier(PayloadBuilder builder, CacheSettings settings, Ticker ticker) {
    this.builder = builder;
    Freshness freshness = new Freshness(ticker, settings.autoExpiration().dividedBy(2));
    this.shelves =
        CacheBuilder.newBuilder()
            .maximumSize(settings.maximumSize())
            .build(CacheLoader.from(scope -> new Shelf(builder, scope, freshness, counts)));
  }

  @Override
  public @Nullable Payload payload(Scope scope, Form form) {
    if (!builder.exists(scope)) {
      return null;
    }
    Shelf shelf = shelf(scope);
    return shelf == null ? builder.build(scope, form) : shelf.payload(form);
  }

  @Override
  public @Nullable Payload ready(Scope scope, Form form) {
    Shelf shelf = shelves.getIfPresent(scope);
    return shelf == null ? null : shelf.ready(form);
  }

  /**
   * The shelf as a change would find it, too; null if it is gone already. What {@code getUnchecked}
   * returns must not be used: to a thread that waited for the one that loads, it shows a shelf a
   * moment before the map has it, and a change in that moment would leave it unmarked.
   */
  private @Nullable Shelf shelf(Scope scope) {
    Shelf ready = shelves.getIfPresent(scope);
    if (ready == null) {
      shelves.getUnchecked(scope);
      ready = shelves.getIfPresent(scope);
    }
    return ready;
  }

  /** How often it had what readers, or the level above, asked for. */
  public HitCounts counts() {
    return counts;
  }

  /** How many scopes are held. */
  public long size() {
    return shelves.size();
  }

  /** Drops the payloads that are too old to be served; to be called now and then. */
  public void prune() {
    shelves.asMap().values().removeIf(Shelf::dropOld);
  }

  @Override
  public void onChange(Change change) {
    long version = change.version();
    InstanceInfo instance = change.instance();
    InstanceInfo before = change.before();
    mark(Scope.ALL, version);
    mark(Scope.DELTA, version);
    mark(new Scope(Scope.Kind.APPLICATION, instance.app()), version);
    markAddresses(instance.vipAddress(), Scope::vip, version);
    markAddresses(instance.secureVipAddress(), Scope::secureVip, version);
    if (before != null) {
      markAddresses(before.vipAddress(), Scope::vip, version);
      markAddresses(before.secureVipAddress(), Scope::secureVip, version);
    }
  }

  private void markAddresses(
      @Nullable String addresses, Function<String, Scope> scope, long version) {
    if (addresses != null) {
      ADDRESSES.split(addresses).forEach(address -> mark(scope.apply(address), version));
    }
  }

  private void mark(Scope scope, long version) {
    Shelf shelf = shelves.asMap().get(scope);
    if (shelf != null) {
      shelf.mark(version);
    }
  }
}
