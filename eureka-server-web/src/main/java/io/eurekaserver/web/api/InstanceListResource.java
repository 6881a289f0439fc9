// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.common.base.Ticker;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.web.api.document.InstancePage;
import io.eurekaserver.web.api.search.Found;
import io.eurekaserver.web.api.search.RegistrySearch;
import io.eurekaserver.web.api.search.Wanted;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import java.util.Locale;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The instances, found by anything that is known of them. */
@Path("api/v1/instances")
@Produces(MediaType.APPLICATION_JSON)
public final class InstanceListResource {

  private static final double NANOS_PER_MILLI = 1_000_000;

  private final RegistryView view;
  private final RegistrySearch search;
  private final Turnstile turnstile;
  private final Ticker ticker;

  /** Looks there; the ticker measures for how long. */
  public InstanceListResource(RegistryView view, Turnstile turnstile, Ticker ticker) {
    this.view = view;
    this.search = new RegistrySearch(view);
    this.turnstile = turnstile;
    this.ticker = ticker;
  }

  /** A page of those that are wanted. */
  @GET
  public Response instances(@FromRequest Asked request) {
    ListQuery query = ListQuery.of(request);
    Wanted wanted = WantedQuery.of(request);
    String app = ListQuery.text(request, "app");
    String name = app == null ? null : app.toUpperCase(Locale.ROOT);
    InstanceId after = Cursor.instance(query.cursor());
    return Json.ok(
        turnstile.pass(() -> page(() -> search.instances(wanted, name, after, query.limit()))));
  }

  private InstancePage page(Supplier<Found<InstanceInfo>> look) {
    long began = ticker.read();
    Found<InstanceInfo> found = look.get();
    double tookMs = Math.round((ticker.read() - began) / (NANOS_PER_MILLI / 1000)) / 1000.0;
    InstanceInfo last = found.more() ? found.items().get(found.items().size() - 1) : null;
    return new InstancePage(
        found.items().stream().map(view::withTimesOfNow).map(Summaries::of).toList(),
        found.total(),
        last == null ? null : Cursor.of(last.id()),
        tookMs);
  }
}
