// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix.v1;

import io.eurekaserver.it.netflix.LifeContract;

/** Registrations of Netflix eureka-client 1.10.18, Jersey 1 transport. */
class ITNetflixClient1Life extends LifeContract {
  ITNetflixClient1Life() {
    super(Jersey1Program.class.getName());
  }
}
