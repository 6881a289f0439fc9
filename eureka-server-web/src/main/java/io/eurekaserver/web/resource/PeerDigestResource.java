// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.PeerPaths;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.RegistryDigestCodec;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The registry in short, for peers of our own kind to compare theirs with. */
@Path(PeerPaths.DIGEST)
@Produces(MediaType.APPLICATION_JSON)
public final class PeerDigestResource {

  private final Supplier<NodeIdentity> identity;
  private final RegistryCopies copies;

  /** Asks there. */
  public PeerDigestResource(Supplier<NodeIdentity> identity, RegistryCopies copies) {
    this.identity = identity;
    this.copies = copies;
  }

  /** The digests as they are now. */
  @GET
  public Response digest() {
    return Answers.freshJson(
        RegistryDigestCodec.encode(
            new RegistryDigest(identity.get(), copies.digests(), copies.quarantines().marks())));
  }
}
