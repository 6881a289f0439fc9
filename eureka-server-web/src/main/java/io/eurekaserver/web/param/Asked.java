// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.codec.ByteSlice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as far as values are made of it, whoever hosts it. Used by one thread at a time. */
public interface Asked {

  /** The HTTP method. */
  String method();

  /** The version segment of the path. */
  ApiVersion apiVersion();

  /**
   * What stands in the path where the route has a name in braces, decoded.
   *
   * @throws IllegalArgumentException if the route has no such name
   */
  String pathValue(String name);

  /** The first value of a query parameter, decoded; null if there is none. */
  @Nullable String queryValue(String name);

  /** All values of a query parameter, decoded, in their order; empty if there is none. */
  List<String> queryValues(String name);

  /** The first value of each query parameter, decoded, in their order. */
  Map<String, String> queryValues();

  /** A header by its name in any case, its values joined with commas; null if there is none. */
  @Nullable String header(String name);

  /** The address at the other end of the connection. */
  String remoteAddress();

  /** The body, complete and unpacked. */
  ByteSlice body();
}
