// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

/** Ours with Spring Cloud Eureka Server of 2021. */
class ITMixedCluster2021 extends MixedCluster {

  ITMixedCluster2021() {
    super(Kind.STOCK_2021);
  }
}
