// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import java.util.List;

/** Applications of Spring Cloud 2025 at our server, over every transport that they have. */
class ITSpringCloud2025 extends SpringCloudScenarios {

  ITSpringCloud2025() {
    super(
        "spring-cloud-2025",
        "io.eurekaserver.it.spring2025.NamedApplication",
        List.of(
            new Transport(
                "restclient", "RestClientDiscoveryClientOptionalArgs", "jersey", List.of()),
            new Transport(
                "webclient",
                "WebClientDiscoveryClientOptionalArgs",
                "jersey",
                List.of("--eureka.client.webclient.enabled=true")),
            new Transport(
                "jersey",
                "Jersey3DiscoveryClientOptionalArgs",
                "",
                List.of("--transport=jersey"))));
  }
}
