// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.common.base.Suppliers;
import io.eurekaserver.replication.ClusterSource;
import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.web.api.document.ClusterMap;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Who replicates to whom, as all nodes together see it; asked anew every few seconds at most. */
@Path("api/v1/cluster")
@Produces(MediaType.APPLICATION_JSON)
public final class ClusterResource {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration MARGIN = Duration.ofMillis(500);
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final ServerFacts server;
  private final ClusterSource cluster;
  private final Supplier<ClusterMap> latest;

  /** Of a server in a cluster. */
  public ClusterResource(ServerFacts server, ClusterSource cluster) {
    this.server = server;
    this.cluster = cluster;
    this.latest =
        Suppliers.memoizeWithExpiration(this::draw, KEPT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The nodes, what goes between them, and what is wrong. */
  @GET
  public Response cluster() {
    return Json.ok(latest.get());
  }

  private ClusterMap draw() {
    ClusterMap.Self self = new ClusterMap.Self(server.nodeId(), server.url().get());
    return new ClusterDrawing(self, cluster.own(), answers()).draw();
  }

  private Map<String, Answer> answers() {
    try {
      long millis = PATIENCE.plus(MARGIN).toMillis();
      return cluster.ask(PATIENCE).get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Map.of(); // no answer does that; each of them has its own time-out
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }
}
