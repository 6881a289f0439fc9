// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring2021;

import com.netflix.discovery.AbstractDiscoveryClientOptionalArgs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class GreetingController {

  private final RestTemplate http;
  private final String instanceId;
  private final AbstractDiscoveryClientOptionalArgs<?> transport;

  GreetingController(
      RestTemplate http,
      @Value("${eureka.instance.instance-id}") String instanceId,
      AbstractDiscoveryClientOptionalArgs<?> transport) {
    this.http = http;
    this.instanceId = instanceId;
    this.transport = transport;
  }

  /** Who answered. */
  @GetMapping("/greeting")
  String greeting() {
    return instanceId;
  }

  /** Asks one instance of an application, found by name, who it is. */
  @GetMapping("/call/{name}")
  String call(@PathVariable("name") String name) {
    return http.getForObject("http://" + name + "/greeting", String.class);
  }

  /** The class that speaks to the registry: proof that the transport meant is the one in use. */
  @GetMapping("/transport")
  String transport() {
    return transport.getClass().getSimpleName();
  }
}
