// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.common.base.Ticker;
import io.eurekaserver.replication.ClusterSource;
import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.web.api.document.ClusterMap;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Who replicates to whom, as all nodes together see it; asked anew every few seconds at most. */
@Path("api/v1/cluster")
@Produces(MediaType.APPLICATION_JSON)
public final class ClusterResource {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration MARGIN = Duration.ofMillis(500);
  private static final int WAITING = 8;
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final ServerFacts server;
  private final ClusterSource cluster;
  private final Ticker ticker;
  private final Turnstile turnstile = new Turnstile(1, WAITING, PATIENCE.plus(MARGIN));
  private volatile @Nullable Drawn latest;

  /** Of a server in a cluster; the ticker measures for how long a map is kept. */
  public ClusterResource(ServerFacts server, ClusterSource cluster, Ticker ticker) {
    this.server = server;
    this.cluster = cluster;
    this.ticker = ticker;
  }

  /** A map, and when it was drawn. */
  private record Drawn(ClusterMap map, long nanos) {}

  /** The nodes, what goes between them, and what is wrong. */
  @GET
  public Response cluster() {
    ClusterMap known = kept();
    return Json.ok(known == null ? turnstile.pass(this::keptOrDrawn) : known);
  }

  private @Nullable ClusterMap kept() {
    Drawn known = latest;
    return known == null || ticker.read() - known.nanos() >= KEPT.toNanos() ? null : known.map();
  }

  /** Somebody may have drawn it while this request waited for its turn. */
  private ClusterMap keptOrDrawn() {
    ClusterMap known = kept();
    if (known == null) {
      known = draw();
      latest = new Drawn(known, ticker.read());
    }
    return known;
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
