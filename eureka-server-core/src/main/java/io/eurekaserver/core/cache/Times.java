// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.RegistryView;

/** Makes entries with the lease times of this moment, where a form shows them at all. */
record Times(RegistryView view, Form form) {

  Entry entry(InstanceInfo instance, long sequence) {
    return new Entry(
        instance, form.isCompact() ? instance : view.withTimesOfNow(instance), sequence);
  }

  Entry entry(InstanceInfo instance) {
    return entry(instance, 0);
  }

  /** The same entry with the times of this moment. */
  Entry renewed(Entry entry) {
    return entry(entry.instance, entry.sequence);
  }
}
