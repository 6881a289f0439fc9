// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.bench;

import io.eurekaserver.dist.cli.client.ServerUrl;
import java.time.Duration;

/**
 * A load with bounds.
 *
 * @param url the server
 * @param instances how many are registered
 * @param time how long they renew and read
 * @param connections how many requests at once
 * @param rate renewals and reads together, a second
 */
public record Plan(ServerUrl url, int instances, Duration time, int connections, int rate) {

  /** The most instances. */
  public static final int MOST_INSTANCES = 10_000;

  /** The most connections. */
  public static final int MOST_CONNECTIONS = 64;

  /** The most requests a second. */
  public static final int MOST_RATE = 20_000;

  /** The longest time. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  /** What is out of bounds, in a sentence; empty if nothing is. */
  public String fault() {
    if (instances < 1 || instances > MOST_INSTANCES) {
      return "--instances must be from 1 to " + MOST_INSTANCES + ".";
    }
    if (connections < 1 || connections > MOST_CONNECTIONS) {
      return "--connections must be from 1 to " + MOST_CONNECTIONS + ".";
    }
    if (rate < 1 || rate > MOST_RATE) {
      return "--rate must be from 1 to " + MOST_RATE + ".";
    }
    return time.isZero() || time.compareTo(LONGEST) > 0 ? "--time must be at most 10m." : "";
  }
}
