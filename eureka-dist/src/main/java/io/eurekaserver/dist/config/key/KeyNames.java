// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import com.google.common.base.Suppliers;
import io.eurekaserver.dist.config.source.Property.Vocabulary;
import io.eurekaserver.dist.config.source.PropertyName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the names that people write to keys, whatever their spelling. */
public final class KeyNames {

  private final Names spring = new Names();
  private final Names netflix = new Names();
  private final Map<String, Key<?>> variables = new HashMap<>();
  private final Supplier<List<ShownName>> shown =
      Suppliers.memoize(() -> spring.shown.stream().map(ShownName::of).toList());

  KeyNames(List<Key<?>> keys) {
    for (Key<?> key : keys) {
      Stream.concat(Stream.of(key.name()), key.otherNames().stream())
          .forEach(
              name -> {
                spring.put(name, key);
                variables.put(PropertyName.compact(name), key);
              });
      key.netflixNames().forEach(name -> netflix.put(name, key));
    }
  }

  /** The key of a name in a file or on the command line, or null. */
  public @Nullable KeyMatch find(String name, Vocabulary vocabulary) {
    List<String> segments = PropertyName.segments(name);
    KeyMatch match = spring.find(segments);
    return match == null && vocabulary == Vocabulary.NETFLIX_TOO ? netflix.find(segments) : match;
  }

  /** The key that Netflix files know by this name, or null. */
  public @Nullable Key<?> findNetflix(String name) {
    KeyMatch match = netflix.find(PropertyName.segments(name));
    return match == null ? null : match.key();
  }

  /**
   * The key of an environment variable such as {@code EUREKA_CLIENT_SERVICEURL_DEFAULTZONE}, or
   * null. The spelling of an entry is lost in such a name.
   */
  public @Nullable KeyMatch findVariable(String variable) {
    Key<?> key = variables.get(PropertyName.compact(variable));
    return key == null ? spring.findEntry(variable) : new KeyMatch(key, null);
  }

  /** All names of Spring's as we show them, to find the nearest of. */
  List<ShownName> shown() {
    return shown.get();
  }

  private static final class Names {
    private final Map<String, Key<?>> plain = new HashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Map.Entry<NamePattern, Key<?>>> patterns = new ArrayList<>();

    void put(String name, Key<?> key) {
      shown.add(name);
      if (name.indexOf('<') >= 0) {
        patterns.add(Map.entry(NamePattern.of(name), key));
      } else {
        plain.put(PropertyName.uniform(name), key);
      }
    }

    @Nullable KeyMatch find(List<String> segments) {
      String uniform =
          String.join(".", segments.stream().map(PropertyName::uniformSegment).toList());
      Key<?> key = plain.get(uniform);
      if (key != null) {
        return new KeyMatch(key, null);
      }
      for (Map.Entry<NamePattern, Key<?>> pattern : patterns) {
        String entry = pattern.getKey().entryOf(segments);
        if (entry != null) {
          return new KeyMatch(pattern.getValue(), entry);
        }
      }
      return null;
    }

    @Nullable KeyMatch findEntry(String variable) {
      for (Map.Entry<NamePattern, Key<?>> pattern : patterns) {
        String entry = pattern.getKey().entryOfVariable(variable);
        if (entry != null) {
          return new KeyMatch(pattern.getValue(), entry);
        }
      }
      return null;
    }
  }
}
