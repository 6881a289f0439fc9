// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.stock2021;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/**
 * Spring Cloud Eureka Server 3.1.8 as a user would start it: the annotation, and nothing else.
 * Settings come from {@code application.properties} and from the command line.
 */
@SpringBootApplication
@EnableEurekaServer
public class StockServer2021 {

  /** Starts the server; arguments are Spring's {@code --key=value}. */
  public static void main(String[] args) {
    SpringApplication.run(StockServer2021.class, args);
  }
}
