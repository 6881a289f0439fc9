// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import org.jspecify.annotations.Nullable;

/** Writes down all figures. May be asked from any thread. */
@FunctionalInterface
public interface MetricsPage {

  /** The figures of this moment in the format that an Accept header asks for. */
  Page page(@Nullable String accept);

  /**
   * A page.
   *
   * @param contentType what it is
   * @param body its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares pages
  record Page(String contentType, byte[] body) {}
}
