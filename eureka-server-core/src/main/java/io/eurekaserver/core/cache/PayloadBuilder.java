// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import org.jspecify.annotations.Nullable;

/** Builds payloads from what is registered now. May be asked from any thread. */
public interface PayloadBuilder {

  /** Whether there is anything to build: only applications can be missing. */
  boolean exists(Scope scope);

  /**
   * A payload that shows at least every change up to the version it carries, which is the newest at
   * the time of the call or later; null if there is nothing to show.
   */
  @Nullable Payload build(Scope scope, Form form);
}
