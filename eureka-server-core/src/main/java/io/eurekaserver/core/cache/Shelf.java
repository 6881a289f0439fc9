// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The payloads of one scope, one for each form that was asked for. Safe from any thread. */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave this class
final class Shelf {

  private static final int FORMS = Form.values().length;

  private final PayloadBuilder builder;
  private final Scope scope;
  private final Freshness freshness;
  private final HitCounts counts;
  private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(FORMS);
  private volatile long changedVersion;

  Shelf(PayloadBuilder builder, Scope scope, Freshness freshness, HitCounts counts) {
    this.builder = builder;
    this.scope = scope;
    this.freshness = freshness;
    this.counts = counts;
  }

  /**
   * A change of this version touches the scope. Versions come in order, from one thread at a time.
   */
  void mark(long version) {
    changedVersion = version;
  }

  @Nullable Payload payload(Form form) {
    Entry entry = entries.get(form.ordinal());
    boolean fresh = isFresh(entry);
    counts.count(scope, fresh);
    return fresh ? entry.payload : build(form);
  }

  /** The payload if it is there and fresh. */
  @Nullable Payload ready(Form form) {
    Entry entry = entries.get(form.ordinal());
    return isFresh(entry) ? entry.payload : null;
  }

  /**
   * One thread builds, the others wait for it; forms of one scope are built one after the other.
   */
  private synchronized @Nullable Payload build(Form form) {
    Entry built = entries.get(form.ordinal());
    if (!isFresh(built)) {
      built = new Entry(builder.build(scope, form), freshness.now());
      entries.set(form.ordinal(), built);
    }
    return built.payload;
  }

  /** Drops what is too old to be served; true if nothing is left. */
  boolean dropOld() {
    boolean empty = true;
    for (int i = 0; i < FORMS; i++) {
      Entry entry = entries.get(i);
      if (entry != null && freshness.isOver(entry.builtNanos)) {
        entries.compareAndSet(i, entry, null);
      } else if (entry != null) {
        empty = false;
      }
    }
    return empty;
  }

  private boolean isFresh(@Nullable Entry entry) {
    return entry != null
        && entry.payload != null
        && entry.payload.version() >= changedVersion
        && !freshness.isOver(entry.builtNanos);
  }

  /** A payload, null if there is nothing to show, and when it was built. */
  private record Entry(@Nullable Payload payload, long builtNanos) {}
}
