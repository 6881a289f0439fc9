// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.replication.InboundReplication;
import io.eurekaserver.replication.protocol.ReplicationReplyEncoder;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.Batch;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Batches of copies from peers (protocol, section 6.3). */
@Path("peerreplication/batch")
public final class BatchResource {

  private final InboundReplication replication;

  /** Carries them out there. */
  public BatchResource(InboundReplication replication) {
    this.replication = replication;
  }

  /** Carries out a batch. */
  @POST
  public Response apply(@FromRequest Batch batch) {
    byte[] reply =
        ReplicationReplyEncoder.encode(
            replication.apply(batch.source(), batch.items()), batch.replyFormat());
    return Answers.ok(reply, Accepted.mediaType(batch.replyFormat()));
  }
}
