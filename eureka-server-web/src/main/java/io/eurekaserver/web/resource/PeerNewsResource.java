// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.replication.BatchSource;
import io.eurekaserver.replication.protocol.PeerPaths;
import io.eurekaserver.web.param.FromRequest;
import java.util.function.Consumer;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** A peer of our own kind says that it has news; what it has is asked for, not taken from here. */
@Path(PeerPaths.NEWS)
public final class PeerNewsResource {

  private final Consumer<String> onNews;

  /**
   * Tells somebody.
   *
   * @param onNews takes the id of the node that has news
   */
  public PeerNewsResource(Consumer<String> onNews) {
    this.onNews = onNews;
  }

  /** Answers at once. */
  @POST
  public Response news(@FromRequest BatchSource sender) {
    onNews.accept(sender.sender());
    return Answers.status(202);
  }
}
