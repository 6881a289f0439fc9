// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import org.jspecify.annotations.Nullable;

/**
 * Immutable values that many objects may hold in common, so that equal ones are mostly one object.
 *
 * <p>A table of bounded size that forgets: each value has four places, by its hash, and a fifth
 * takes the place of one of them. So whatever strangers send, a look-up takes the same few steps,
 * and what is held beyond its use is bounded. A value that was forgotten too early is made again;
 * that costs a little memory and nothing else.
 *
 * <p>For any thread, without locks: threads that meet may each make a value, or lose one.
 *
 * @param <T> immutable, with final fields only, so that it may be handed over without a lock
 */
public final class Shared<T> {

  private static final int PLACES = 4;
  private static final int FIRST_SIZE = 64 * PLACES;
  private static final int SPREAD = 0x9E3779B9;

  private final int limit;
  private volatile Table table = new Table(FIRST_SIZE);
  private int displaced; // a few lost updates do no harm

  /**
   * An empty table.
   *
   * @param limit how many values it may hold at most, a power of two
   */
  public Shared(int limit) {
    if (Integer.bitCount(limit) != 1 || limit < FIRST_SIZE) {
      throw new IllegalArgumentException("not a power of two from " + FIRST_SIZE + ": " + limit);
    }
    this.limit = limit;
  }

  /** What to look for, and how to make it where it is missing. */
  public interface Wanted<T> {

    /** Whether this is it. */
    boolean is(T candidate);

    /** Makes it. */
    T make();
  }

  /** The value that equals this one and came first; this one if there is none. */
  public T of(T value) {
    return get(
        value.hashCode(),
        new Wanted<T>() {
          @Override
          public boolean is(T candidate) {
            return candidate.equals(value);
          }

          @Override
          public T make() {
            return value;
          }
        });
  }

  /**
   * The value that is wanted, made only if it is not here.
   *
   * @param hash of the value: the same for equal ones
   */
  @SuppressWarnings("unchecked") // only values of this type are put in
  public T get(int hash, Wanted<T> wanted) {
    Table places = table;
    int first = places.placeOf(hash);
    int free = -1;
    for (int i = first; i < first + PLACES; i++) {
      Object candidate = places.values[i];
      if (candidate == null) {
        free = i;
      } else if (places.hashes[i] == hash && wanted.is((T) candidate)) {
        return (T) candidate;
      }
    }
    T made = wanted.make();
    places.put(free >= 0 ? free : displace(places, first), hash, made);
    return made;
  }

  private int displace(Table full, int first) {
    int count = ++displaced;
    if (count >= full.size() && full.size() < limit) {
      grow(full);
    }
    return first + (count & (PLACES - 1));
  }

  private synchronized void grow(Table full) {
    if (table == full) {
      table = full.doubled();
      displaced = 0;
    }
  }

  /**
   * Values and their hashes: most others are told apart without a look at them. Where threads meet,
   * a hash may stand beside the value of another; then that value is not found.
   */
  private static final class Table {
    private final @Nullable Object[] values;
    private final int[] hashes;

    Table(int size) {
      values = new @Nullable Object[size];
      hashes = new int[size];
    }

    int size() {
      return hashes.length;
    }

    int placeOf(int hash) {
      int mixed = hash * SPREAD;
      return (mixed ^ (mixed >>> 15)) & (size() - PLACES);
    }

    void put(int place, int hash, Object value) {
      hashes[place] = hash;
      values[place] = value;
    }

    /** The places of one value in a smaller table are eight in a larger: there is mostly room. */
    Table doubled() {
      Table larger = new Table(2 * size());
      for (int i = 0; i < size(); i++) {
        Object value = values[i];
        int hash = hashes[i];
        int place = larger.placeOf(hash);
        for (int at = place; value != null && at < place + PLACES; at++) {
          if (larger.values[at] == null) {
            larger.put(at, hash, value);
            value = null;
          }
        }
      }
      return larger;
    }
  }
}
