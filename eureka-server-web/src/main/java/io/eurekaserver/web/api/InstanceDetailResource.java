// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.common.net.UrlEscapers;
import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.core.registry.LeaseState;
import io.eurekaserver.web.api.document.InstanceDetail;
import io.eurekaserver.web.api.search.Zones;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one instance; also of one that is not there any more. */
@Path("api/v1/applications/{app}/instances/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class InstanceDetailResource {

  private final InstanceSources sources;
  private final String contextPath;

  /**
   * Asks there.
   *
   * @param contextPath what stands before every path; may be empty
   */
  public InstanceDetailResource(InstanceSources sources, String contextPath) {
    this.sources = sources;
    this.contextPath = contextPath;
  }

  /** The instance, or why it is not here. */
  @GET
  public Response instance(@FromRequest InstanceId id) {
    InstanceInfo known = sources.view().committed(id.app(), id.id());
    LeaseState lease = sources.leases().of(id);
    if (known == null || lease == null) {
      throw Absence.of(id, sources);
    }
    return Json.ok(detail(sources.view().withTimesOfNow(known), lease));
  }

  private InstanceDetail detail(InstanceInfo instance, LeaseState lease) {
    return new InstanceDetail(
        instance.app(),
        instance.id().id(),
        instance.status().name(),
        Summaries.override(instance),
        instance.hostName(),
        instance.ipAddr(),
        port(instance.port()),
        port(instance.securePort()),
        Zones.of(instance),
        instance.vipAddress(),
        instance.secureVipAddress(),
        instance.homePageUrl(),
        instance.statusPageUrl(),
        instance.healthCheckUrl(),
        instance.secureHealthCheckUrl(),
        place(instance.dataCenter()),
        instance.metadata(),
        instance.countryId(),
        instance.asgName(),
        instance.sid(),
        actionType(instance),
        instance.isCoordinatingDiscoveryServer(),
        instance.lastUpdatedTimestamp(),
        instance.lastDirtyTimestamp(),
        LeaseDetails.lease(lease, instance),
        LeaseDetails.toldBy(lease),
        LeaseDetails.override(lease, instance),
        sources.quarantines().of(instance.id()),
        raw(instance.id()));
  }

  private static InstanceDetail.PortInUse port(Port port) {
    return new InstanceDetail.PortInUse(port.number(), port.enabled());
  }

  private static InstanceDetail.Place place(DataCenter place) {
    return new InstanceDetail.Place(place.name().wireName(), place.metadata());
  }

  private static @Nullable String actionType(InstanceInfo instance) {
    return instance.actionType() == null ? null : instance.actionType().name();
  }

  private InstanceDetail.Raw raw(InstanceId id) {
    var escaper = UrlEscapers.urlPathSegmentEscaper();
    String url =
        contextPath + "/eureka/apps/" + escaper.escape(id.app()) + "/" + escaper.escape(id.id());
    return new InstanceDetail.Raw(url, url);
  }
}
