// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Exit;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.table.Terminal;

/** Remarks that several commands make beside their result. */
final class Remarks {

  private Remarks() {}

  /** Says that a list is empty; that is an error only if something was looked for. */
  static int ifNothing(Terminal terminal, int rows, boolean everything) {
    if (rows > 0) {
      return Exit.OK;
    }
    terminal.remark(everything ? "Nothing is registered there." : "Nothing there matches.");
    return everything ? Exit.OK : Exit.FOUND;
  }

  /** Says what a server of another kind cannot tell. */
  static void stock(Terminal terminal, Server server, String what) {
    terminal.remark("(" + server.url() + " is a stock server: it cannot tell " + what + ".)");
  }
}
