// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

/** What comes of setting a key. */
public enum Effect {
  /** It steers this server. */
  USED,
  /** It is checked and kept, and takes effect with a later version. */
  LATER,
  /** It is accepted and does nothing, for a reason. */
  IGNORED,
  /** It is accepted and does nothing; stock servers never read it either. */
  NEVER_READ,
  /** It does nothing, which its user must know: a loud warning. */
  WARNED,
  /** It stops the start, because going on without it would be dangerous. */
  REFUSED;

  /** Whether the value is checked and becomes part of the settings. */
  public boolean isRead() {
    return this == USED || this == LATER;
  }
}
