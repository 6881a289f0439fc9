// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.text.ParseException;
import java.util.Set;
import org.glassfish.jersey.message.internal.HttpHeaderReader;
import org.jspecify.annotations.Nullable;

/**
 * Knows which {@code Accept} headers Jersey can read: it refuses every request whose header it
 * cannot, whatever the route.
 */
final class AcceptText {

  /** What clients really send. */
  private static final Set<String> USUAL =
      Set.of("application/json", "application/xml", "*/*", "application/json, application/*+json");

  private AcceptText() {}

  static boolean isReadable(@Nullable String header) {
    if (header == null || USUAL.contains(header)) {
      return true;
    }
    try {
      HttpHeaderReader.readAcceptMediaType(header);
      return true;
    } catch (ParseException | IllegalArgumentException e) {
      return false;
    }
  }
}
