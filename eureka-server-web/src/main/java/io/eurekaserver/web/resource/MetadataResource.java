// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.replication.OutcomeStatus;
import io.eurekaserver.web.param.FromRequest;
import io.eurekaserver.web.param.MetadataEntries;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The metadata of an instance (protocol, section 4.8). */
@Path("apps/{app}/{id}/metadata")
public final class MetadataResource {

  private final Registry registry;

  /** Changes there. */
  public MetadataResource(Registry registry) {
    this.registry = registry;
  }

  /** Merges the query's keys into the metadata. Counts as a client's change, whoever sends it. */
  @PUT
  public Response merge(
      @FromRequest InstanceId id,
      @FromRequest MetadataEntries entries,
      @FromRequest Origin origin) {
    Origin client = Origin.client(origin.who());
    return Answers.status(OutcomeStatus.of(registry.updateMetadata(id, entries.byKey(), client)));
  }
}
