// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.util.List;

/** Knows who asks this server for what. May be asked from any thread. */
public interface Census {

  /** The kinds of client, the busiest first. */
  Table<ClientRow> clients();

  /** The addresses, the busiest first. */
  Table<AddressRow> addresses();

  /** Nobody is counted. */
  static Census none() {
    return new Census() {
      @Override
      public Table<ClientRow> clients() {
        return new Table<>(List.of(), 0);
      }

      @Override
      public Table<AddressRow> addresses() {
        return new Table<>(List.of(), 0);
      }
    };
  }

  /**
   * What is known; there is a bound to that.
   *
   * @param rows those that are known
   * @param forgotten how many were dropped since the start, because busier ones needed the room
   * @param <R> the rows
   */
  record Table<R>(List<R> rows, long forgotten) {}
}
