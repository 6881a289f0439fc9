// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

/** Whether the registry may be read (protocol, section 7.3). Asked from any thread. */
@FunctionalInterface
public interface ReadGate {

  /** False while too much is missing for anybody to rely on. */
  boolean isOpen();
}
