// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import io.eurekaserver.core.model.InstanceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recent changes of the {@link RegistryModel}: a list. */
final class ModelDelta {

  private record Recent(long time, InstanceId id, boolean deleted, String look) {}

  private final List<Recent> recent = new ArrayList<>();

  void add(long now, InstanceId id, boolean deleted, String look) {
    recent.add(new Recent(now, id, deleted, look));
  }

  void prune(long now, long retention) {
    recent.removeIf(entry -> now - entry.time > retention);
  }

  /** By application, one look an instance: its last; the living before the deleted. */
  List<String> looks() {
    Map<InstanceId, Recent> last = new LinkedHashMap<>();
    for (Recent entry : recent) {
      last.remove(entry.id);
      last.put(entry.id, entry);
    }
    return last.values().stream()
        .sorted(Comparator.comparing((Recent e) -> e.id.app()).thenComparing(Recent::deleted))
        .map(Recent::look)
        .toList();
  }
}
