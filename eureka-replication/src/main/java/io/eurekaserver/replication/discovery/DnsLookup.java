// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerLookupException;

/** Asks DNS. Nothing is remembered from one question to the next. */
@FunctionalInterface
public interface DnsLookup {

  /**
   * Asks now, and blocks until there is an answer or none comes. May be called from any thread.
   *
   * @param name as people write it; with a dot at the end it is complete, else the search domains
   *     of the system may take part
   * @throws PeerLookupException with words such as {@code NXDOMAIN for x}, {@code SERVFAIL from
   *     127.0.0.1:53, asked for x}, {@code no answer from 127.0.0.1:53 within 4 s, asked for x}
   */
  DnsAnswer query(String name, RecordType type) throws PeerLookupException;
}
