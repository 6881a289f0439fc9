// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.peers;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.cluster.Address;
import io.eurekaserver.it.cluster.JarLauncher;
import io.eurekaserver.it.cluster.Launcher;
import io.eurekaserver.it.spring.StockServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A kind of server that can be a node. */
enum Kind implements Launcher {
  /** The jar under test. */
  OURS("") {
    @Override
    public Child launch(Address at, List<String> prefix, List<String> args) {
      return new JarLauncher(Map.of()).launch(at, prefix, args);
    }

    @Override
    public boolean ready(Address at) {
      return new JarLauncher(Map.of()).ready(at);
    }
  },
  /** Spring Cloud Eureka Server of 2021. */
  STOCK_2021("2021"),
  /** Spring Cloud Eureka Server of 2025. */
  STOCK_2025("2025");

  private final String generation;

  Kind(String generation) {
    this.generation = generation;
  }

  /** Ours, or the stock kind that this run proves the scenarios with. */
  static Kind underTest() {
    String wanted = System.getProperty("eureka.it.server", "");
    for (Kind kind : values()) {
      if (kind.generation.equals(wanted)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("eureka.it.server=" + wanted);
  }

  /** Skips a scenario that stock servers are known not to pass, when this run is about them. */
  static void assumeOurs(String whatStockLacks) {
    Assumptions.assumeFalse(underTest().stock(), whatStockLacks);
  }

  /** Whether it is a server of another make. */
  boolean stock() {
    return this != OURS;
  }

  /**
   * What a node of this kind is started with: peers in its list, changes visible at once, eviction
   * every second and never held back.
   */
  List<String> settings(String serviceUrls, String... more) {
    List<String> all = new ArrayList<>(common());
    all.add("--eureka.client.service-url.defaultZone=" + serviceUrls);
    all.addAll(List.of(more));
    return all;
  }

  /** The settings that do not say who the peers are. */
  List<String> common() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--eureka.server.eviction-interval-timer-in-ms=1000",
                "--eureka.server.use-read-only-response-cache=false",
                "--eureka.server.enable-self-preservation=false",
                "--eureka.client.register-with-eureka=false"));
    if (stock()) {
      all.add("--eureka.client.fetch-registry=true");
      all.add("--eureka.client.registry-fetch-interval-seconds=2");
      all.add("--eureka.client.filter-only-up-instances=false");
      all.add("--eureka.server.peer-node-connect-timeout-ms=1000");
      all.add("--eureka.server.peer-node-read-timeout-ms=2000");
    }
    return all;
  }

  /** A stock server takes every URL with its own host name for itself, whatever the port. */
  @Override
  public Child launch(Address at, List<String> prefix, List<String> args) {
    List<String> all = new ArrayList<>();
    all.add("--server.port=" + at.port());
    all.add("--server.address=" + at.host());
    all.add("--eureka.instance.hostname=" + at.host());
    all.addAll(args);
    return StockServer.launch(generation, prefix, all);
  }

  @Override
  public boolean ready(Address at) {
    return Http.get(at.serviceUrl() + "apps").status() == 200;
  }

  @Override
  public boolean fullFetchMayBeOld() {
    return stock();
  }
}
