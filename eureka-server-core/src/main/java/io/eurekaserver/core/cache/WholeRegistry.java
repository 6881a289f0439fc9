// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static java.util.Comparator.comparing;

import com.google.common.base.Ticker;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.RegistryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every instance in one form. The registry is read once; from then on only what changed, which is
 * noted under its commit lock. Safe from any thread.
 */
final class WholeRegistry {

  private static final String VERSION = "1";

  private final RegistryView view;
  private final Form form;
  private final Times times;
  private final Document document;
  private final Editions editions;
  private final Map<InstanceId, InstanceInfo> changed = new ConcurrentHashMap<>();
  private volatile long told;
  private boolean complete;
  private long first;

  WholeRegistry(RegistryView view, Form form, Ticker ticker) {
    this.view = view;
    this.form = form;
    this.times = new Times(view, form);
    this.document = new Document(new Document.Kind(Layout.ofRegistry(form), Entry.BY_ID));
    this.editions = new Editions(document, form, ticker);
  }

  /** Notes a change: first what, then up to which version all is noted. */
  void note(Change change) {
    changed.put(change.instance().id(), change.instance());
    told = change.version();
  }

  /** What is to be shown now. */
  synchronized Payload make() {
    long version = complete ? Math.max(told, first) : view.version();
    if (complete) {
      document.edit(changes());
    } else {
      document.edit(Difference.between(List.of(), everything(), times));
      first = version;
      complete = true;
    }
    String hash = document.counts().hashCodeText();
    return editions.next(version, Frame.applications(form, VERSION, hash));
  }

  private List<InstanceInfo> everything() {
    return view.applications().stream()
        .flatMap(application -> application.instances().stream().sorted(Difference.BY_ID))
        .toList();
  }

  /** What is noted is forgotten before it is read: what comes after that is noted again. */
  private List<Edit> changes() {
    List<Edit> edits = new ArrayList<>();
    for (InstanceId id : List.copyOf(changed.keySet())) {
      InstanceInfo noted = changed.remove(id);
      if (noted != null) {
        InstanceInfo now = view.committed(id.app(), id.id());
        edits.add(
            now == null ? Edit.remove(new Entry(noted, noted, 0)) : Edit.put(times.entry(now)));
      }
    }
    edits.sort(comparing(Edit::entry, Entry.BY_ID));
    return edits;
  }

  /**
   * Brings the next lease times up to date.
   *
   * @param part which part of them, from 0 to 1
   */
  synchronized void refreshTimes(double part) {
    if (complete && !form.isCompact()) {
      document.rewrite(part, times::renewed);
      document.compress();
    }
  }

  /** For how long nobody asked. */
  long idleNanos() {
    return editions.idleNanos();
  }
}
