// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.NodeIdentityCodec;
import io.eurekaserver.replication.protocol.PeerPaths;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Who this node is, for peers: also for itself, to know itself behind any address. */
@Path(PeerPaths.IDENTITY)
@Produces(MediaType.APPLICATION_JSON)
public final class PeerIdentityResource {

  private final Supplier<NodeIdentity> identity;

  /** Asks there. */
  public PeerIdentityResource(Supplier<NodeIdentity> identity) {
    this.identity = identity;
  }

  /** The node as it is now. */
  @GET
  public Response identity() {
    return Answers.freshJson(NodeIdentityCodec.encode(identity.get()));
  }
}
