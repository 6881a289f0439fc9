// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.replication.Comparison;
import io.eurekaserver.web.api.document.CompareReport;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** In what this registry and that of a peer differ, instance by instance. */
@Path("api/v1/peers/compare")
@Produces(MediaType.APPLICATION_JSON)
public final class CompareResource {

  private static final Duration KEPT = Duration.ofSeconds(15);
  private static final int MOST_KEPT = 4;
  private static final int WAITING = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Waiting comparisons;
  private final InstantSource clock;
  private final Turnstile turnstile = new Turnstile(1, WAITING, PATIENCE);
  private final Cache<String, Compared> latest;

  /** Compares there. */
  public CompareResource(CompareSource comparisons, InstantSource clock, Ticker ticker) {
    this.comparisons = new Waiting(comparisons);
    this.clock = clock;
    this.latest =
        CacheBuilder.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT)
            .ticker(ticker)
            .build();
  }

  /** A comparison that the pages after the first go on with. */
  private record Compared(long at, Comparison comparison) {}

  /** A page of what differs. */
  @GET
  public Response compare(@FromRequest Asked request) {
    String url = ListQuery.text(request, "url");
    if (url == null) {
      throw ProblemException.badParameter("url must be the URL of one of the peers.");
    }
    ListQuery query = ListQuery.of(request);
    InstanceId after = Cursor.instance(query.cursor());
    Compared compared = after == null ? null : latest.getIfPresent(url);
    if (compared == null) {
      compared = turnstile.pass(() -> new Compared(clock.millis(), comparisons.compare(url)));
      latest.put(url, compared);
    }
    return Json.ok(report(url, compared, after, query.limit()));
  }

  private static CompareReport report(
      String url, Compared compared, @Nullable InstanceId after, int limit) {
    List<Comparison.Difference> all = compared.comparison().differences();
    List<Comparison.Difference> rest =
        all.stream().filter(item -> Order.isAfter(item.id(), after)).toList();
    boolean more = rest.size() > limit;
    List<Comparison.Difference> items = more ? rest.subList(0, limit) : rest;
    return new CompareReport(
        url,
        compared.at(),
        compared.comparison().same(),
        items.stream().map(CompareResource::item).toList(),
        all.size(),
        more ? Cursor.of(items.get(items.size() - 1).id()) : null);
  }

  private static CompareReport.Item item(Comparison.Difference difference) {
    return new CompareReport.Item(
        difference.id().app(),
        difference.id().id(),
        difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        side(difference.here()),
        side(difference.there()));
  }

  private static CompareReport.@Nullable Side side(@Nullable InstanceInfo instance) {
    return instance == null
        ? null
        : new CompareReport.Side(
            instance.status().name(), Summaries.override(instance), instance.lastDirtyTimestamp());
  }
}
