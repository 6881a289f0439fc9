// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.bench;

/** The kinds of requests of a load. */
public enum Kind {
  /** An instance comes. */
  REGISTER,
  /** It stays. */
  RENEW,
  /** It reads what changed. */
  DELTA,
  /** It goes. */
  CANCEL
}
