// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.replication.PeerReports;
import io.eurekaserver.replication.protocol.PeerPaths;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** How this node gets on with its peers, for peers: they put together who sees whom. */
@Path(PeerPaths.PEERS)
@Produces(MediaType.APPLICATION_JSON)
public final class PeerViewsResource {

  private final PeerReports peers;

  /** Asks there. */
  public PeerViewsResource(PeerReports peers) {
    this.peers = peers;
  }

  /** Every peer as it is now. */
  @GET
  public Response peers() {
    return Answers.freshJson(PeersDocument.encode(peers.reports()));
  }
}
