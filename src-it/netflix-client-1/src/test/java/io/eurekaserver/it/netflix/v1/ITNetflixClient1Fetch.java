// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix.v1;

import io.eurekaserver.it.netflix.FetchContract;

/** Reads of Netflix eureka-client 1.10.18, Jersey 1 transport. */
class ITNetflixClient1Fetch extends FetchContract {
  ITNetflixClient1Fetch() {
    super(Jersey1Program.class.getName());
  }
}
