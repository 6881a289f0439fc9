// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Ticker;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.ChangeListener;
import io.eurekaserver.core.registry.RegistryView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds payloads from a registry, of which it remembers what it takes to build the next one by
 * looking only at what changed.
 *
 * <p>It has to be told of every change from the first on, and before anybody who asks it because of
 * that change: {@code registry.tell(payloads)} comes before {@code registry.tell(tier)}.
 */
public final class RegistryPayloads implements PayloadBuilder, ChangeListener {

  /** How long what nobody asks for is kept up to date. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private static final String VIP_VERSION = "-1";

  private final RegistryView view;
  private final Duration timesLimit;
  private final Ticker ticker;
  private final Map<Form, WholeRegistry> wholes = new ConcurrentHashMap<>();
  private final Map<Form, RecentChanges> deltas = new ConcurrentHashMap<>();
  private final Map<MembersKey, Members> members = new ConcurrentHashMap<>();
  private final Addresses vips = new Addresses(InstanceInfo::vipAddress);
  private final Addresses secureVips = new Addresses(InstanceInfo::secureVipAddress);
  private final AtomicLong generations = new AtomicLong();
  private final BuildCounts counts = new BuildCounts();
  private volatile long told;
  private long timesNanos;

  /** For one registry that is still empty. */
  public RegistryPayloads(RegistryView view, CacheSettings settings, Ticker ticker) {
    this.view = view;
    this.timesLimit = settings.autoExpiration().dividedBy(2);
    this.ticker = ticker;
    this.timesNanos = ticker.read();
  }

  @Override
  public void onChange(Change change) {
    InstanceInfo before = change.before();
    if (before != null) {
      vips.remove(before);
      secureVips.remove(before);
    }
    if (!change.isRemoval()) {
      vips.add(change.instance());
      secureVips.add(change.instance());
    }
    wholes.values().forEach(whole -> whole.note(change));
    told = change.version();
  }

  @Override
  public boolean exists(Scope scope) {
    return scope.kind() != Scope.Kind.APPLICATION || view.hasApplication(scope.name());
  }

  @Override
  public @Nullable Payload build(Scope scope, Form form) {
    long start = ticker.read();
    Payload payload = made(scope, form);
    counts.count(scope, ticker.read() - start);
    return payload;
  }

  private @Nullable Payload made(Scope scope, Form form) {
    return switch (scope.kind()) {
      case ALL -> wholes.computeIfAbsent(form, f -> new WholeRegistry(view, f, ticker)).make();
      case DELTA ->
          deltas
              .computeIfAbsent(
                  form, f -> new RecentChanges(view, f, ticker, generations::incrementAndGet))
              .make();
      case APPLICATION -> application(scope, form);
      case VIP -> vip(scope, form, vips);
      case SECURE_VIP -> vip(scope, form, secureVips);
    };
  }

  private @Nullable Payload application(Scope scope, Form form) {
    long version = view.version();
    List<InstanceInfo> instances = instancesOf(scope.name()).toList();
    return instances.isEmpty()
        ? null
        : list(
            new MembersKey(scope, form),
            version,
            instances,
            counts -> Frame.application(form, scope.name()));
  }

  private Payload vip(Scope scope, Form form, Addresses addresses) {
    long version = told; // the index may be one change behind the registry's own version
    List<InstanceInfo> instances =
        addresses.applications(scope.name()).stream()
            .sorted()
            .flatMap(this::instancesOf)
            .filter(instance -> addresses.has(instance, scope.name()))
            .toList();
    return list(
        new MembersKey(scope, form),
        version,
        instances,
        counts -> Frame.applications(form, VIP_VERSION, counts.hashCodeText()));
  }

  private Stream<InstanceInfo> instancesOf(String name) {
    Application application = view.application(name);
    return application == null
        ? Stream.of()
        : application.instances().stream().sorted(Difference.BY_ID);
  }

  private Payload list(
      MembersKey key,
      long version,
      List<InstanceInfo> instances,
      Function<StatusCounts, Frame> frame) {
    Members list = Objects.requireNonNullElseGet(members.get(key), () -> members(key));
    Payload payload = list.make(version, instances, frame);
    if (list.isWorthKeeping()) {
      members.putIfAbsent(key, list);
    } else {
      members.remove(key, list);
    }
    return payload;
  }

  private Members members(MembersKey key) {
    boolean application = key.scope().kind() == Scope.Kind.APPLICATION;
    Layout layout = application ? Layout.ofApplication(key.form()) : Layout.ofRegistry(key.form());
    return new Members(layout, new Times(view, key.form()), ticker, timesLimit);
  }

  /**
   * Brings a part of the lease times in full answers up to date, so that none is older than half
   * the time for which answers are good; to be called every second or so, by one thread.
   */
  public void refreshTimes() {
    long now = ticker.read();
    double part = (now - timesNanos) / (double) TimeUnit.NANOSECONDS.convert(timesLimit);
    timesNanos = now;
    wholes.values().forEach(whole -> whole.refreshTimes(Math.min(1, part)));
  }

  /** What was built, and how long that took. */
  public BuildCounts counts() {
    return counts;
  }

  /** Forgets what nobody has asked for in a while; to be called now and then. */
  public void prune() {
    long limit = TimeUnit.NANOSECONDS.convert(REMEMBERED);
    wholes.values().removeIf(whole -> whole.idleNanos() > limit);
    deltas.values().removeIf(delta -> delta.idleNanos() > limit);
    members.values().removeIf(list -> list.idleNanos() > limit);
  }

  private record MembersKey(Scope scope, Form form) {}
}
