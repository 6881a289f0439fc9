// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedTest {

  private static final int LIMIT = 1024;

  private final Shared<String> shared = new Shared<>(LIMIT);

  private static String copy(String text) {
    return new String(text.toCharArray());
  }

  @Test
  void of_equalValues_areOneObject() {
    String first = copy("zone-a");

    assertThat(shared.of(first)).isSameAs(first);
    assertThat(shared.of(copy("zone-a"))).isSameAs(first);
  }

  @Test
  void of_manyDifferentValues_holdsNoMoreThanTheLimit() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 100 * LIMIT; i++) {
      all.add(shared.of("text-" + i));
    }

    // Each is looked for without being made, so that looking displaces nothing.
    long held = all.stream().filter(this::isHeld).count();
    assertThat(held).isBetween(LIMIT / 2L, (long) LIMIT);
  }

  private boolean isHeld(String text) {
    try {
      shared.get(text.hashCode(), new Missing(text));
      return true;
    } catch (IllegalStateException missing) {
      return false;
    }
  }

  private record Missing(String text) implements Shared.Wanted<String> {
    @Override
    public boolean is(String candidate) {
      return candidate.equals(text);
    }

    @Override
    public String make() {
      throw new IllegalStateException("missing");
    }
  }

  @Test
  void of_aThousandOftenAmongManyStrangers_areFewObjects() {
    Shared<String> large = new Shared<>(1 << 14);
    Random random = new Random(1);
    Set<String> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 100_000; i++) {
      large.of("stranger-" + i);
      objects.add(large.of(copy("often-" + random.nextInt(1000))));
    }

    assertThat(objects.size()).isLessThan(10_000); // of 100,000
  }

  @Test
  void of_valuesOfOneHash_takeTurns() {
    for (int i = 0; i < 10_000; i++) {
      String text = collision(i);
      assertThat(shared.of(text)).isEqualTo(text).hasSameHashCodeAs(collision(0));
    }
  }

  /** "Aa" and "BB" have one hash. */
  private static String collision(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
