// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

/** Ours with Spring Cloud Eureka Server of 2025. */
class ITMixedCluster2025 extends MixedCluster {

  ITMixedCluster2025() {
    super(Kind.STOCK_2025);
  }
}
