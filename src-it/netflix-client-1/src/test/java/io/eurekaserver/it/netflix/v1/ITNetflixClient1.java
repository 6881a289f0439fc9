// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix.v1;

import io.eurekaserver.it.netflix.NetflixClientContract;

/** Netflix eureka-client 1.10.18, Jersey 1 transport. */
class ITNetflixClient1 extends NetflixClientContract {
  ITNetflixClient1() {
    super(Jersey1Program.class.getName());
  }
}
