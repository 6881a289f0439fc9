// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

/** A row of a table. */
interface Measured {
  /** What the table calls it, unit last. */
  String label();

  /** The place of its kind in the table. */
  int ordinal();

  /** Where it stands in the table, its kind first. */
  default long place() {
    return (long) ordinal() << 32;
  }
}
