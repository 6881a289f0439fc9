// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.RegistryView;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Instances as bytes, encoded once for each form and shared by every payload that shows them. One
 * object stands for one state of an instance, so its bytes live as long as that object, or until
 * the lease times in them are too old. Forms that nobody asks for hold nothing. Safe from any
 * thread.
 */
final class Fragments {

  private final RegistryView view;
  private final Map<Form, Cache<InstanceInfo, byte[]>> encoded = new EnumMap<>(Form.class);

  Fragments(RegistryView view, Duration expiration, Ticker ticker) {
    this.view = view;
    for (Form form : Form.values()) {
      encoded.put(
          form,
          CacheBuilder.newBuilder()
              .weakKeys() // compares by identity
              .expireAfterWrite(expiration)
              .ticker(ticker)
              .build());
    }
  }

  /** The bytes of an instance inside an application of a registry. */
  byte[] get(InstanceInfo instance, Form form) {
    Cache<InstanceInfo, byte[]> cache = encoded.get(form);
    if (cache == null) {
      throw new AssertionError(form);
    }
    try {
      return cache.get(
          instance,
          () ->
              InstanceEncoder.fragment(
                  view.withTimesOfNow(instance), form, Nesting.IN_APPLICATIONS));
    } catch (ExecutionException e) {
      throw new UncheckedExecutionException(e.getCause());
    }
  }

  /** Drops what is too old. */
  void prune() {
    encoded.values().forEach(Cache::cleanUp);
  }
}
