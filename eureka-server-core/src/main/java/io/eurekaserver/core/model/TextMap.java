// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small immutable map that keeps its order: two arrays, of which that of the keys may be shared.
 * Looks through its keys one by one, so it is for few entries only.
 */
final class TextMap extends AbstractMap<String, String> {

  /** Up to this size looking through the keys is as good as a hash table. */
  static final int MOST = 32;

  private final Names names;
  private final String[] values;

  /** Keeps the array. */
  TextMap(Names names, String[] values) {
    this.names = names;
    this.values = values;
  }

  Names names() {
    return names;
  }

  /** The same map with an equal object for its keys. */
  TextMap withNames(Names equal) {
    return new TextMap(equal, values);
  }

  /** The same map in which some values may be replaced by equal objects. */
  TextMap withValues(UnaryOperator<String> equal) {
    String[] replaced = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      replaced[i] = equal.apply(values[i]);
    }
    return new TextMap(names, replaced);
  }

  /** Whether the other has the same entries in the same order, which equality does not ask for. */
  boolean isLike(TextMap other) {
    return Arrays.equals(values, other.values) && names.equals(other.names);
  }

  /** How many characters keys and values have together. */
  int textLength() {
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      length += names.at(i).length() + values[i].length();
    }
    return length;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public @Nullable String get(@Nullable Object key) {
    int index = names.indexOf(key);
    return index < 0 ? null : values[index];
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return names.indexOf(key) >= 0;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super String> action) {
    for (int i = 0; i < values.length; i++) {
      action.accept(names.at(i), values[i]);
    }
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new Entries();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return (other instanceof TextMap that && isLike(that)) || super.equals(other);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < values.length; i++) {
      hash += names.at(i).hashCode() ^ values[i].hashCode();
    }
    return hash;
  }

  private final class Entries extends AbstractSet<Entry<String, String>> {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Iterator<Entry<String, String>> iterator() {
      return new EntryIterator();
    }
  }

  private final class EntryIterator implements Iterator<Entry<String, String>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < values.length;
    }

    @Override
    public Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int index = next++;
      return Map.entry(names.at(index), values[index]);
    }
  }
}
