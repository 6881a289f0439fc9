// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

/** What operators may do and see in a browser. */
public final class ConsoleKeys {

  /** Whether operators may change anything. */
  public static final Key<Boolean> ACTIONS =
      Key.of(
              "eureka.console.actions",
              Types.bool(),
              "false",
              "Whether instances may be taken out of service, cancelled or quarantined through the"
                  + " console, the admin API and the command line; anybody who reaches the port can do"
                  + " so until there is authentication.")
          .reloadable();

  static final KeyGroup GROUP = KeyGroup.of("Console and admin API", ACTIONS);

  private ConsoleKeys() {}
}
