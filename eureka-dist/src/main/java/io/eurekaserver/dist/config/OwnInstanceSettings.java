// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import static com.google.common.base.Preconditions.checkArgument;

import org.jspecify.annotations.Nullable;

/**
 * What this server says about itself (protocol, 4.11 and 7.1).
 *
 * @param applicationName the application it belongs to: {@code eureka.instance.appname}, else
 *     {@code spring.application.name}
 * @param hostName its host name: {@code eureka.instance.hostname}, else the machine's
 * @param ipAddress its address: {@code eureka.instance.ip-address}, else the machine's
 * @param preferIpAddress whether it goes by its address: {@code eureka.instance.prefer-ip-address}
 * @param instanceId its id, or null for host:application:port, the port being known only once the
 *     server listens: {@code eureka.instance.instance-id}
 * @param environment a word for people: {@code eureka.environment}
 * @param dataCenter a word for people: {@code eureka.datacenter}
 * @param registerWithEureka whether it registers itself, null if only with peers: {@code
 *     eureka.client.register-with-eureka}
 */
public record OwnInstanceSettings(
    String applicationName,
    String hostName,
    String ipAddress,
    boolean preferIpAddress,
    @Nullable String instanceId,
    String environment,
    String dataCenter,
    @Nullable Boolean registerWithEureka) {

  /** Checks that names are not empty. */
  public OwnInstanceSettings {
    checkArgument(!applicationName.isBlank(), "the application name must not be empty");
    checkArgument(!hostName.isBlank(), "the host name must not be empty");
    checkArgument(!ipAddress.isBlank(), "the IP address must not be empty");
  }

  /** The name or the address, whichever is preferred. */
  public String announcedHost() {
    return preferIpAddress ? ipAddress : hostName;
  }

  /** The id of a server that listens on this port. */
  public String instanceId(int port) {
    return instanceId != null ? instanceId : announcedHost() + ":" + applicationName + ":" + port;
  }
}
