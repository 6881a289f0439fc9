// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Ticker;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.delta.DeltaLog;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.RegistryView;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The delta in one form: the last state of each instance that changed of late. What came to the log
 * of changes, and what left it, since the last payload is all that is looked at. Safe from any
 * thread.
 */
final class RecentChanges {

  private final RegistryView view;
  private final Form form;
  private final Times times;
  private final LongSupplier generations;
  private final Document document;
  private final Editions editions;
  private final Map<InstanceId, Entry> latest = new HashMap<>();
  private DeltaLog.@Nullable Cut shown;

  /**
   * For one form.
   *
   * @param generations gives the number of each payload
   */
  RecentChanges(RegistryView view, Form form, Ticker ticker, LongSupplier generations) {
    this.view = view;
    this.form = form;
    this.times = new Times(view, form);
    this.generations = generations;
    this.document = new Document(new Document.Kind(Layout.ofRegistry(form), Entry.BY_CHANGE));
    this.editions = new Editions(document, form, ticker);
  }

  /** What is to be shown now. */
  synchronized Payload make() {
    Delta delta = view.delta();
    Map<Entry, Edit> edits = new TreeMap<>(Entry.BY_CHANGE);
    delta.cut().forgottenSince(shown, change -> forget(change, edits));
    delta.cut().addedSince(shown, change -> add(change, edits));
    shown = delta.cut();
    document.edit(edits.values().stream().toList());
    String number = Long.toString(generations.getAsLong());
    String hash = delta.statusCounts().hashCodeText();
    return editions.next(delta.version(), Frame.applications(form, number, hash));
  }

  /** A state that something newer has replaced is gone already. */
  private void forget(DeltaLog.Recent change, Map<Entry, Edit> edits) {
    Entry entry = latest.get(change.state().id());
    if (entry != null && entry.sequence == change.sequence()) {
      latest.remove(change.state().id());
      edits.put(entry, Edit.remove(entry));
    }
  }

  private void add(DeltaLog.Recent change, Map<Entry, Edit> edits) {
    Entry entry = times.entry(change.state(), change.sequence());
    Entry before = latest.put(change.state().id(), entry);
    if (before != null) {
      edits.put(before, Edit.remove(before));
    }
    edits.put(entry, Edit.put(entry));
  }

  /** For how long nobody asked. */
  long idleNanos() {
    return editions.idleNanos();
  }
}
