// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

/**
 * A port and whether it is in use (protocol, section 3.2). The number is the client's and is not
 * checked: registries carry what clients send.
 *
 * @param number the port number
 * @param enabled whether clients may use it
 */
public record Port(int number, boolean enabled) {

  /** What a client that names no port has. */
  public static final Port DEFAULT = new Port(7001, true);

  /** What a client that names no secure port has. */
  public static final Port DEFAULT_SECURE = new Port(7002, false);
}
