// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A request that has been answered. Valid only while a listener is told of it; every value is made
 * when it is asked for.
 */
public interface Served {

  /** The HTTP method. */
  String method();

  /** The path as it was sent, percent escapes and all; without the query. */
  String path();

  /** The query as it was sent, or null. */
  @Nullable String query();

  /** The first value of a header, or null. */
  @Nullable String header(String name);

  /** The address that the request came from. */
  String remoteAddress();

  /**
   * The same as a value, for all requests of a connection the same one; null if it is not known.
   */
  default @Nullable InetAddress address() {
    return null;
  }

  /** The status of the answer. */
  int status();

  /** The bytes of the answer's body as they were sent. */
  long bytes();

  /** From the first byte of the request to the end of the answer, ns. */
  long nanos();
}
