// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.discovery.DiscoveryClient;
import com.netflix.discovery.EurekaClientConfig;

/** The one place where the lines of the client differ: how a client gets its HTTP layer. */
@FunctionalInterface
public interface Transport {
  /**
   * Makes and starts a client.
   *
   * @param xml whether requests ask for and send XML; the library itself always says JSON and
   *     leaves this to a filter of the user's
   */
  DiscoveryClient connect(ApplicationInfoManager self, EurekaClientConfig config, boolean xml);
}
