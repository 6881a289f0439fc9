// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.web.api.document.ApplicationSummary;
import io.eurekaserver.web.api.document.Page;
import io.eurekaserver.web.api.search.Found;
import io.eurekaserver.web.api.search.RegistrySearch;
import io.eurekaserver.web.api.search.Wanted;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The applications, and how many instances of what kind they have. */
@Path("api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
public final class ApplicationListResource {

  private final RegistrySearch search;
  private final Turnstile turnstile;

  /** Looks there. */
  public ApplicationListResource(RegistryView view, Turnstile turnstile) {
    this.search = new RegistrySearch(view);
    this.turnstile = turnstile;
  }

  /** A page of those that have an instance which is wanted. */
  @GET
  public Response applications(@FromRequest Asked request) {
    ListQuery query = ListQuery.of(request);
    Wanted wanted = WantedQuery.of(request);
    String after = Cursor.text(query.cursor());
    return Json.ok(turnstile.pass(() -> page(wanted, after, query.limit())));
  }

  private Page<ApplicationSummary> page(Wanted wanted, @Nullable String after, int limit) {
    Found<Application> found = search.applications(wanted, after, limit);
    String last = found.more() ? found.items().get(found.items().size() - 1).name() : null;
    return new Page<>(
        found.items().stream().map(Summaries::of).toList(),
        found.total(),
        last == null ? null : Cursor.of(last));
  }
}
