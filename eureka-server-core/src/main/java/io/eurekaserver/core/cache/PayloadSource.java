// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import org.jspecify.annotations.Nullable;

/** Ready-made answers to registry reads. May be asked from any thread. */
public interface PayloadSource {

  /** The payload, or null if the scope is an application that does not exist. */
  @Nullable Payload payload(Scope scope, Form form);
}
