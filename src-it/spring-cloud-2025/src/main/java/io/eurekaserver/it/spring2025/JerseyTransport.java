// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring2025;

import com.netflix.discovery.Jersey3DiscoveryClientOptionalArgs;
import com.netflix.discovery.shared.transport.jersey3.Jersey3TransportClientFactories;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The Eureka client over Jersey 3. This generation only steps aside for it: an application that
 * wants it brings the library, and these two.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "transport", havingValue = "jersey")
class JerseyTransport {

  @Bean
  Jersey3DiscoveryClientOptionalArgs optionalArgs() {
    return new Jersey3DiscoveryClientOptionalArgs();
  }

  @Bean
  Jersey3TransportClientFactories transportClientFactories() {
    return Jersey3TransportClientFactories.getInstance();
  }
}
