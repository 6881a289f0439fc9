// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

/** Some families of figures that are read together. */
@FunctionalInterface
interface Family {

  /** Takes them down as they are now. */
  void write(Sheet sheet);
}
