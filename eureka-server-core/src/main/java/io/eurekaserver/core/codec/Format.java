// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/** The two languages of the protocol. */
public enum Format {
  /** {@code application/json}. */
  JSON,
  /** {@code application/xml}. */
  XML
}
