// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix.v2;

import io.eurekaserver.it.netflix.LifeContract;

/** Registrations of Netflix eureka-client 2.0.6, Jersey 3 transport. */
class ITNetflixClient2Life extends LifeContract {
  ITNetflixClient2Life() {
    super(Jersey3Program.class.getName());
  }
}
