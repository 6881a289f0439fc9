// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.api.document.AddressSummary;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import io.eurekaserver.web.traffic.AddressRow;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.Rates;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The addresses that ask this server, the busiest of them. */
@Path("api/v1/clients/addresses")
@Produces(MediaType.APPLICATION_JSON)
public final class AddressListResource {

  private final Census census;
  private final CensusPage<AddressRow> page =
      new CensusPage<>(AddressRow::rates, AddressRow::lastSeenMillis);

  /** Asks there. */
  public AddressListResource(Census census) {
    this.census = census;
  }

  /** A page of them. */
  @GET
  public Response addresses(@FromRequest Asked request) {
    return Json.ok(page.of(request, census.addresses(), AddressListResource::summary));
  }

  private static AddressSummary summary(AddressRow row) {
    Rates rates = row.rates();
    return new AddressSummary(
        row.address(),
        row.client(),
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
