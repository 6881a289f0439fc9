// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.api.document.ClientSummary;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.ClientRow;
import io.eurekaserver.web.traffic.Rates;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The kinds of client that ask this server, with their versions. */
@Path("api/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
public final class ClientListResource {

  private final Census census;
  private final CensusPage<ClientRow> page =
      new CensusPage<>(ClientRow::rates, ClientRow::lastSeenMillis);

  /** Asks there. */
  public ClientListResource(Census census) {
    this.census = census;
  }

  /** A page of them. */
  @GET
  public Response clients(@FromRequest Asked request) {
    return Json.ok(page.of(request, census.clients(), ClientListResource::summary));
  }

  private static ClientSummary summary(ClientRow row) {
    Rates rates = row.rates();
    return new ClientSummary(
        row.name(),
        row.version(),
        row.userAgent(),
        row.addresses(),
        row.exampleAddress(),
        rates.requests(),
        rates.renewals(),
        rates.fullFetches(),
        rates.deltaFetches(),
        rates.errors(),
        row.total(),
        row.lastSeenMillis(),
        row.offences());
  }
}
