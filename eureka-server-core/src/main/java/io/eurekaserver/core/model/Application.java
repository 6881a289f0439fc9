// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.List;

/**
 * An application and its instances at one moment.
 *
 * @param name the name in upper case
 * @param instances never empty in what a registry gives
 */
public record Application(String name, List<InstanceInfo> instances) {

  /** Takes an immutable copy. */
  public Application {
    instances = List.copyOf(instances);
  }
}
