// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What the machine calls itself.
 *
 * @param name its host name
 * @param address its IP address as text
 */
public record LocalHost(String name, String address) {

  /** Asks the operating system, which may take seconds where names are badly set up. */
  public static LocalHost ofMachine() {
    try {
      InetAddress local = InetAddress.getLocalHost();
      return new LocalHost(local.getHostName(), local.getHostAddress());
    } catch (UnknownHostException e) {
      return new LocalHost("localhost", "127.0.0.1");
    }
  }
}
