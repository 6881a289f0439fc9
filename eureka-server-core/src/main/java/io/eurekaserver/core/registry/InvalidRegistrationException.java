// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/** A registration that cannot be accepted. The message is the protocol's, fit for the sender. */
public final class InvalidRegistrationException extends Exception {

  InvalidRegistrationException(String message) {
    super(message, null, false, false);
  }
}
