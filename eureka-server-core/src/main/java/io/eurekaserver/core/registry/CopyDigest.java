// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/**
 * A number that stands for an entry when registries are compared: FNV-1a over the id, then a strong
 * mixer for each other field. Sums of such numbers do not depend on the order. It is part of what
 * nodes tell each other, so it must not change: nodes that count differently would compare all they
 * have, each time.
 */
final class CopyDigest {

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private CopyDigest() {}

  static long of(CopyEntry entry) {
    long digest = mix(text(entry.id()));
    digest = mix(digest + entry.lastDirtyTimestamp());
    digest = mix(digest + (entry.registered() ? 1 : 2));
    digest = mix(digest + entry.status().name().hashCode());
    return mix(digest + entry.override().name().hashCode());
  }

  private static long text(String text) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The finisher of SplitMix64: every bit of the input changes half of those of the output. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
