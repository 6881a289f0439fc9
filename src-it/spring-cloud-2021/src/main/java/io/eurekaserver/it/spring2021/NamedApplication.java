// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring2021;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.client.loadbalancer.LoadBalanced;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestTemplate;

/** Greeter or caller: the same program, told apart by {@code spring.application.name}. */
@SpringBootApplication
public class NamedApplication {

  /** Starts the application; arguments are Spring's {@code --key=value}. */
  public static void main(String[] args) {
    SpringApplication.run(NamedApplication.class, args);
  }

  /** What turns {@code http://name/...} into a call of one registered instance. */
  @Bean
  @LoadBalanced
  public RestTemplate restTemplate() {
    return new RestTemplate();
  }
}
