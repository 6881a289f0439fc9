// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix.v2;

import io.eurekaserver.it.netflix.FetchContract;

/** Reads of Netflix eureka-client 2.0.6, Jersey 3 transport. */
class ITNetflixClient2Fetch extends FetchContract {
  ITNetflixClient2Fetch() {
    super(Jersey3Program.class.getName());
  }
}
