// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Objects;
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
  private volatile @Nullable Object[] table = new @Nullable Object[FIRST_SIZE];
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
   * @param hash what its {@code hashCode} is
   */
  @SuppressWarnings("unchecked") // only values of this type are put in
  public T get(int hash, Wanted<T> wanted) {
    @Nullable Object[] places = table;
    int first = placeOf(hash, places.length);
    int free = -1;
    for (int i = first; i < first + PLACES; i++) {
      Object candidate = places[i];
      if (candidate == null) {
        free = i;
      } else if (wanted.is((T) candidate)) {
        return (T) candidate;
      }
    }
    T made = wanted.make();
    places[free >= 0 ? free : displace(places.length, first)] = made;
    return made;
  }

  private static int placeOf(int hash, int size) {
    int mixed = hash * SPREAD;
    return (mixed ^ (mixed >>> 15)) & (size - PLACES);
  }

  private int displace(int size, int first) {
    int count = ++displaced;
    if (count >= size && size < limit) {
      grow(size);
    }
    return first + (count & (PLACES - 1));
  }

  private synchronized void grow(int size) {
    @Nullable Object[] old = table;
    if (old.length == size) {
      @Nullable Object[] larger = new @Nullable Object[2 * size];
      for (Object value : old) {
        if (value != null) {
          enter(larger, value);
        }
      }
      displaced = 0;
      table = larger;
    }
  }

  /** The places of one value in a smaller table are eight in a larger: there is always room. */
  private static void enter(@Nullable Object[] places, Object value) {
    int i = placeOf(Objects.hashCode(value), places.length);
    while (places[i] != null) {
      i++;
    }
    places[i] = value;
  }
}
