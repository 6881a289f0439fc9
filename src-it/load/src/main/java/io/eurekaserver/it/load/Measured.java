// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

/** A row of a table; the values of one enum, in their order. */
interface Measured {
  /** What the table calls it, unit last. */
  String label();

  /** Its place in the table. */
  int ordinal();
}
