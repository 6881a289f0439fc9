// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

/** Knows the server that answers. Called from any thread. */
@FunctionalInterface
public interface StatusSource {

  /** The server as it is now. */
  ServerStatus status();
}
