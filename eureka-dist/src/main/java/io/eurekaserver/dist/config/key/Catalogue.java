// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.util.List;

/** Every key we know, in the order in which people read about them. */
public final class Catalogue {

  private static final List<KeyGroup> GROUPS =
      List.of(
          HttpKeys.GROUP,
          DashboardKeys.GROUP,
          RegistryKeys.GROUP,
          CacheKeys.GROUP,
          InstanceKeys.GROUP,
          PeerKeys.GROUP,
          ReplicationKeys.GROUP,
          MetricsKeys.GROUP,
          EventKeys.GROUP,
          ConsoleKeys.GROUP,
          LaterKeys.REGIONS,
          LaterKeys.LIMITS,
          InstanceKeys.SETTINGS,
          LogKeys.GROUP,
          IdleKeys.DANGEROUS,
          IdleKeys.STOCK,
          IdleKeys.NEVER_READ,
          IdleKeys.AWS_GROUP,
          IdleKeys.HTTP,
          ClientKeys.INSTANCE_GROUP,
          ClientKeys.CLIENT_GROUP);

  private static final KeyNames NAMES = new KeyNames(keys());

  private Catalogue() {}

  /** All groups. */
  public static List<KeyGroup> groups() {
    return GROUPS;
  }

  /** All keys. */
  public static List<Key<?>> keys() {
    return GROUPS.stream().<Key<?>>flatMap(group -> group.keys().stream()).toList();
  }

  /** The keys by their names. */
  public static KeyNames names() {
    return NAMES;
  }
}
