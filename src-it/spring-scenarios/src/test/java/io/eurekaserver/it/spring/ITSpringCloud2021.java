// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import java.util.List;

/** Applications of Spring Cloud 2021 at our server, over every transport that they have. */
class ITSpringCloud2021 extends SpringCloudScenarios {

  ITSpringCloud2021() {
    super(
        "spring-cloud-2021",
        "io.eurekaserver.it.spring2021.NamedApplication",
        List.of(
            new Transport(
                "resttemplate", "RestTemplateDiscoveryClientOptionalArgs", "jersey", List.of()),
            new Transport(
                "webclient",
                "WebClientDiscoveryClientOptionalArgs",
                "jersey",
                List.of("--eureka.client.webclient.enabled=true")),
            new Transport("jersey", "MutableDiscoveryClientOptionalArgs", "", List.of())));
  }
}
