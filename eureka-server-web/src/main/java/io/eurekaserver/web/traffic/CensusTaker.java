// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

/** Is told who asked for what; see {@link TrafficListener} for what it may do. */
@FunctionalInterface
interface CensusTaker {

  /** One request, with its path and the status of its answer. */
  void count(Served served, String path, Asking asking, int status);
}
