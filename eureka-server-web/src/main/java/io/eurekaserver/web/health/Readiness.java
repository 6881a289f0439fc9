// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

/** Knows whether this server can be relied on. Called from any thread. */
@FunctionalInterface
public interface Readiness {

  /** The verdict of this moment. */
  Verdict verdict();

  /**
   * Whether to send traffic here, and why.
   *
   * @param ready false for example until the registry is complete
   * @param reason one sentence
   */
  record Verdict(boolean ready, String reason) {}
}
