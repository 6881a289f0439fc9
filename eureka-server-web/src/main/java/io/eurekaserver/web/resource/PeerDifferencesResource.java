// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.OverrideMark;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.DifferencesEncoder;
import io.eurekaserver.replication.protocol.PeerPaths;
import io.eurekaserver.web.param.FromRequest;
import io.eurekaserver.web.param.KnownEntries;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * What this registry knows of some applications that a peer of our own kind does not show, or
 * everything to one that shows nothing.
 */
@Path(PeerPaths.DIFFERENCES)
@Produces(MediaType.APPLICATION_JSON)
public final class PeerDifferencesResource {

  private final RegistryCopies copies;

  /** Asks there. */
  public PeerDifferencesResource(RegistryCopies copies) {
    this.copies = copies;
  }

  /** Compares; changes nothing. */
  @POST
  public Response differences(@FromRequest KnownEntries theirs) {
    List<ApplicationEntries> applications = theirs.applications();
    Differences differences = applications.isEmpty() ? copies.everything() : compare(applications);
    Rope.Builder document = Rope.builder(2 * differences.instances().size() + 1);
    DifferencesEncoder.encode(differences).forEach(document::add);
    return Answers.freshJson(document.build());
  }

  private Differences compare(List<ApplicationEntries> applications) {
    List<InstanceCopy> instances = new ArrayList<>();
    List<CancelMark> cancels = new ArrayList<>();
    List<OverrideMark> overrides = new ArrayList<>();
    for (ApplicationEntries theirs : applications) {
      Differences ours = copies.differences(theirs.app(), theirs.entries());
      instances.addAll(ours.instances());
      cancels.addAll(ours.cancels());
      overrides.addAll(ours.overrides());
    }
    return new Differences(instances, cancels, overrides);
  }
}
