// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HitCountsTest {

  /** Views of one kind are counted together, hits and misses apart. */
  @Test
  void count_eachKind_hasItsOwnHitsAndMisses() {
    HitCounts counts = new HitCounts();
    counts.count(Scope.ALL, true);
    counts.count(Scope.application("A"), true);
    counts.count(Scope.application("B"), true);
    counts.count(Scope.application("C"), false);

    assertThat(counts.hits(Scope.Kind.ALL)).isEqualTo(1);
    assertThat(counts.misses(Scope.Kind.ALL)).isZero();
    assertThat(counts.hits(Scope.application("X").kind())).isEqualTo(2);
    assertThat(counts.misses(Scope.application("X").kind())).isEqualTo(1);
    assertThat(counts.hits(Scope.Kind.DELTA)).isZero();
  }
}
