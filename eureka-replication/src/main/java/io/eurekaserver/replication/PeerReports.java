// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import io.eurekaserver.replication.peer.PeerReport;
import java.util.List;

/** Knows how this node gets on with its peers. Asked from any thread. */
@FunctionalInterface
public interface PeerReports {

  /** One report a peer as it is now, in the order in which they are written down. */
  List<PeerReport> reports();
}
