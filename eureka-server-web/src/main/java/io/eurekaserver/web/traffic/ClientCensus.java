// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import com.google.common.base.Ticker;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests by who sent them: by address, and there by what the client says it is. A visitor
 * that is known is found and counted without a lock and without an object. Both tables are bounded:
 * who finds no room is counted among others, and once a minute the quietest of a table that is
 * nearly full make room. So somebody who sends a new name with every request crowds out himself.
 *
 * <p>{@link #beat} is to be called every second by one thread; anybody may call the rest.
 */
public final class ClientCensus implements Census, CensusTaker {

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  /** How many kinds of client share an address before the rest of them are others. */
  private static final int KINDS_AT_ADDRESS = 8;

  private final Bounds bounds;
  private final InstantSource clock;
  private final Ticker ticker;
  private final Map<InetAddress, Visitor> visitors = new ConcurrentHashMap<>();
  private final Map<Kind, Kind> kinds = new ConcurrentHashMap<>();
  private final Visitor others = new Visitor(null, Kind.OTHERS, null);
  private final AtomicInteger known = new AtomicInteger();
  private final AtomicLong forgottenVisitors = new AtomicLong();
  private final AtomicLong forgottenKinds = new AtomicLong();
  private volatile long nowMillis;
  private volatile long minuteStart;

  /**
   * How much is remembered.
   *
   * @param kinds kinds of client
   * @param visitors pairs of an address and a kind
   */
  public record Bounds(int kinds, int visitors) {

    /** 200 kinds and 10,000 visitors, which take about four megabytes. */
    public static final Bounds USUAL = new Bounds(200, 10_000);

    private static int nearlyFull(int bound) {
      return bound - bound / 10;
    }
  }

  /** Nobody is known yet. */
  public ClientCensus(Bounds bounds, InstantSource clock, Ticker ticker) {
    this.bounds = bounds;
    this.clock = clock;
    this.ticker = ticker;
    this.nowMillis = clock.millis();
    this.minuteStart = ticker.read();
  }

  @Override
  public void count(Served served, String path, Asking asking, int status) {
    visitor(served).count(asking, path, status, nowMillis);
  }

  private Visitor visitor(Served served) {
    InetAddress address = served.address();
    if (address == null) {
      return others;
    }
    for (Visitor each = visitors.get(address); each != null; each = each.next()) {
      if (each.kind().isSaidBy(served)) {
        return each;
      }
    }
    return add(address, interned(Kind.of(served)));
  }

  private Kind interned(Kind said) {
    Kind same = kinds.get(said);
    if (same != null) {
      return same;
    }
    if (kinds.size() >= bounds.kinds()) {
      return Kind.OTHERS;
    }
    kinds.putIfAbsent(said, said);
    return said;
  }

  private Visitor add(InetAddress address, Kind kind) {
    Visitor first = visitors.get(address);
    Visitor there = find(first, kind);
    if (there != null) {
      return there;
    }
    if (known.get() >= bounds.visitors()) {
      return others;
    }
    Visitor now = visitors.compute(address, (key, chain) -> grown(key, chain, kind));
    Visitor added = find(now, kind);
    return added == null ? others : added;
  }

  private Visitor grown(InetAddress address, @Nullable Visitor chain, Kind kind) {
    if (find(chain, kind) != null || length(chain) >= KINDS_AT_ADDRESS) {
      return chain == null ? others : chain;
    }
    known.incrementAndGet();
    return new Visitor(address, kind, chain);
  }

  private static @Nullable Visitor find(@Nullable Visitor chain, Kind kind) {
    for (Visitor each = chain; each != null; each = each.next()) {
      if (each.kind().equals(kind)) {
        return each;
      }
    }
    return null;
  }

  private static int length(@Nullable Visitor chain) {
    int length = 0;
    for (Visitor each = chain; each != null; each = each.next()) {
      length++;
    }
    return length;
  }

  /** Keeps the time; at the end of a minute it also makes room. */
  public void beat() {
    nowMillis = clock.millis();
    long now = ticker.read();
    if (now - minuteStart >= MINUTE) {
      forEach(Visitor::endMinute);
      minuteStart = now;
      forgetVisitors();
      chooseKinds();
    }
  }

  /** An address is as loud as the loudest who speaks from it. */
  private void forgetVisitors() {
    int tooMany = known.get() - Bounds.nearlyFull(bounds.visitors());
    if (tooMany <= 0) {
      return;
    }
    List<Visitor> quietest = new ArrayList<>(visitors.values());
    quietest.sort(comparingInt(ClientCensus::loudness));
    for (Visitor each : quietest.subList(0, Math.min(tooMany, quietest.size()))) {
      InetAddress address = each.address();
      if (address != null && visitors.remove(address, each)) {
        int gone = length(each);
        known.addAndGet(-gone);
        forgottenVisitors.addAndGet(gone);
      }
    }
  }

  private static int loudness(Visitor chain) {
    int loudest = 0;
    for (Visitor each = chain; each != null; each = each.next()) {
      loudest = Math.max(loudest, each.lastMinuteRequests());
    }
    return loudest;
  }

  /** The loudest kinds are known by name from now on, the rest are others. */
  private void chooseKinds() {
    Map<Kind, Integer> loudness = new HashMap<>();
    kinds.keySet().forEach(kind -> loudness.put(kind, 0));
    forEach(visitor -> loudness.merge(visitor.kind(), visitor.lastMinuteRequests(), Integer::sum));
    loudness.remove(Kind.OTHERS);
    List<Kind> loudest =
        loudness.entrySet().stream()
            .sorted(Map.Entry.<Kind, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    for (int i = 0; i < loudest.size(); i++) {
      if (i < Bounds.nearlyFull(bounds.kinds())) {
        kinds.putIfAbsent(loudest.get(i), loudest.get(i));
      } else if (kinds.remove(loudest.get(i)) != null) {
        forgottenKinds.incrementAndGet();
      }
    }
  }

  private void forEach(Consumer<Visitor> action) {
    action.accept(others);
    for (Visitor chain : visitors.values()) {
      for (Visitor each = chain; each != null; each = each.next()) {
        action.accept(each);
      }
    }
  }

  @Override
  public Table<ClientRow> clients() {
    return new Table<>(
        habitsBy(visitor -> kinds.containsKey(visitor.kind()) ? visitor.kind() : Kind.OTHERS)
            .entrySet()
            .stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .sorted(comparingDouble((ClientRow row) -> row.rates().requests()).reversed())
            .toList(),
        forgottenKinds.get());
  }

  private static ClientRow row(Kind kind, Habits habits) {
    return new ClientRow(
        kind.name(),
        kind.version(),
        kind.userAgent(),
        habits.addresses(),
        habits.exampleAddress(),
        habits.rates(),
        habits.total(),
        habits.lastSeen(),
        kind.equals(Kind.OTHERS) ? List.of() : habits.offences());
  }

  @Override
  public Table<AddressRow> addresses() {
    Collection<Habits> habits = habitsBy(Visitor::address).values();
    return new Table<>(
        habits.stream()
            .map(ClientCensus::row)
            .sorted(comparingDouble((AddressRow row) -> row.rates().requests()).reversed())
            .toList(),
        forgottenVisitors.get());
  }

  private static AddressRow row(Habits habits) {
    String address = habits.exampleAddress();
    return new AddressRow(
        address == null ? "others" : address,
        habits.latestKind().words(),
        habits.rates(),
        habits.total(),
        habits.lastSeen(),
        address == null ? List.of() : habits.offences());
  }

  private <K> Map<K, Habits> habitsBy(Function<Visitor, K> key) {
    double passed = Math.min(1, (ticker.read() - minuteStart) / (double) MINUTE);
    Map<K, Habits> habits = new LinkedHashMap<>();
    forEach(
        visitor -> {
          if (visitor.total() > 0) {
            habits
                .computeIfAbsent(key.apply(visitor), k -> new Habits(visitor))
                .add(visitor, passed);
          }
        });
    return habits;
  }
}
