// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import org.jspecify.annotations.Nullable;

/** Ready-made answers to registry reads. May be asked from any thread. */
public interface PayloadSource {

  /** The payload, or null if the scope is an application that does not exist. */
  @Nullable Payload payload(Scope scope, Form form);

  /** The payload if it is there; null if it would have to be built, or waited for. */
  default @Nullable Payload ready(Scope scope, Form form) {
    return null;
  }
}
