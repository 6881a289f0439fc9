// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import static java.util.stream.Collectors.toCollection;

import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.web.console.ConsoleRoutes;
import io.eurekaserver.web.console.PageSettings;
import io.eurekaserver.web.error.FaultMapper;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.error.RefusedMapper;
import io.eurekaserver.web.filter.GzipFilter;
import io.eurekaserver.web.filter.OptionsFilter;
import io.eurekaserver.web.health.HealthCheckResource;
import io.eurekaserver.web.health.LiveResource;
import io.eurekaserver.web.health.ReadyResource;
import io.eurekaserver.web.param.RequestValues;
import io.eurekaserver.web.resource.ApplicationResource;
import io.eurekaserver.web.resource.ApplicationsResource;
import io.eurekaserver.web.resource.AsgResource;
import io.eurekaserver.web.resource.BatchResource;
import io.eurekaserver.web.resource.DeltaResource;
import io.eurekaserver.web.resource.InstanceByIdResource;
import io.eurekaserver.web.resource.InstanceResource;
import io.eurekaserver.web.resource.MetadataResource;
import io.eurekaserver.web.resource.PeerDifferencesResource;
import io.eurekaserver.web.resource.PeerDigestResource;
import io.eurekaserver.web.resource.PeerIdentityResource;
import io.eurekaserver.web.resource.PeerNewsResource;
import io.eurekaserver.web.resource.PeerViewsResource;
import io.eurekaserver.web.resource.PeersResource;
import io.eurekaserver.web.resource.RegistryReads;
import io.eurekaserver.web.resource.SecureVipResource;
import io.eurekaserver.web.resource.ServerStatusResource;
import io.eurekaserver.web.resource.StatusOverridesResource;
import io.eurekaserver.web.resource.StatusResource;
import io.eurekaserver.web.resource.VipResource;
import io.eurekaserver.web.server.RopeWriter;
import io.eurekaserver.web.server.Shortcut;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** Everything that is served, written down by hand: nothing is found by scanning. */
public final class EurekaApplication extends ResourceConfig {

  private final Ports ports;
  private final Shortcut shortcut;

  /**
   * The complete list.
   *
   * @param ports what the resources call
   * @param decoder reads request bodies
   * @param refusals counts what is refused
   * @param deltaDisabled whether deltas are answered with 403
   */
  public EurekaApplication(
      Ports ports, InstanceDecoder decoder, Refusals refusals, boolean deltaDisabled) {
    onlyWhatIsListedHere();
    this.ports = ports;
    RequestValues values = new RequestValues(decoder);
    RegistryReads reads = new RegistryReads(ports.payloads(), ports.gate());
    HotRoutes hot = new HotRoutes(values, reads);
    registerReads(reads, deltaDisabled, hot);
    registerWrites(ports, reads, hot);
    registerResources(ports);
    registerPeers(ports.peers(), hot);
    shortcut = hot.build();
    registerHealth(ports);
    register(new RefusedMapper(refusals));
    register(new FaultMapper(refusals));
    register(new GzipFilter());
    register(new OptionsFilter());
    register(new RopeWriter());
    register(new Values(values));
  }

  /**
   * Serves the admin API as well; to be called once, before the first request that is not on the
   * shortcut. Returns this application.
   */
  public EurekaApplication with(AdminPorts admin) {
    new AdminRoutes(this, ports, admin).register();
    return this;
  }

  private void onlyWhatIsListedHere() {
    property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    property(CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
    property(CommonProperties.MOXY_JSON_FEATURE_DISABLE, true);
    property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
    property(ServerProperties.BV_FEATURE_DISABLE, true);
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
  }

  /** The way past Jersey for those of the resources that are asked most. */
  public Shortcut shortcut() {
    return shortcut;
  }

  /** Serves one thing more; before the first request. */
  public void serve(Object resource) {
    registerResources(Route.to(resource));
  }

  /** The paths of all routes, as JAX-RS writes them. */
  public Set<String> templates() {
    return getResources().stream().map(Resource::getPath).collect(toCollection(TreeSet::new));
  }

  /** Adds the root and, unless it is turned off, the page for people. */
  public EurekaApplication withConsole(PageSettings settings) {
    ConsoleRoutes.of(settings)
        .forEach((path, resource) -> registerResources(Route.to(path, resource)));
    return this;
  }

  private void registerReads(RegistryReads reads, boolean deltaDisabled, HotRoutes hot) {
    ApplicationsResource all = new ApplicationsResource(reads);
    DeltaResource delta = new DeltaResource(reads, deltaDisabled);
    VipResource vips = new VipResource(reads);
    SecureVipResource secureVips = new SecureVipResource(reads);
    registerResources(Route.to(all), Route.to(delta), Route.to(vips), Route.to(secureVips));
    hot.addReads(all);
    hot.addReads(delta);
    hot.addReads(vips);
    hot.addReads(secureVips);
  }

  private void registerWrites(Ports ports, RegistryReads reads, HotRoutes hot) {
    ApplicationResource application = new ApplicationResource(reads, ports.registry());
    InstanceResource instance = new InstanceResource(ports.registry(), ports.view());
    registerResources(Route.to(application), Route.to(instance));
    hot.addReads(application);
    hot.addRegistrations(application);
    hot.addReads(instance);
    hot.addRenewals(instance);
  }

  private void registerResources(Ports ports) {
    registerResources(Route.to(new StatusResource(ports.registry())));
    registerResources(Route.to(new MetadataResource(ports.registry())));
    registerResources(Route.to(new InstanceByIdResource(ports.view())));
    registerResources(Route.to(new AsgResource(ports.asgStatuses(), ports.peers().asg())));
    registerResources(Route.to(new ServerStatusResource(ports.status())));
    registerResources(Route.to(new StatusOverridesResource(ports.view())));
  }

  private void registerPeers(PeerPorts peers, HotRoutes hot) {
    BatchResource batches = new BatchResource(peers.inbound());
    registerResources(Route.to(batches));
    hot.addBatches(batches);
    registerResources(Route.to(new PeerIdentityResource(peers.identity())));
    registerResources(Route.to(new PeerDigestResource(peers.identity(), peers.copies())));
    registerResources(Route.to(new PeerDifferencesResource(peers.copies())));
    registerResources(Route.to(new PeerViewsResource(peers.reports())));
    registerResources(Route.to(new PeerNewsResource(peers.onNews())));
    registerResources(Route.to(new PeersResource(peers.reports())));
  }

  private void registerHealth(Ports ports) {
    registerResources(Route.to(new LiveResource()));
    registerResources(Route.to(new ReadyResource(ports.readiness())));
    registerResources(
        Route.to(new HealthCheckResource(() -> ports.status().status().instance().status())));
  }

  /** Tells Jersey who fills the parameters of resource methods. */
  private static final class Values extends AbstractBinder {
    private final RequestValues values;

    private Values(RequestValues values) {
      this.values = values;
    }

    @Override
    protected void configure() {
      bind(values).to(ValueParamProvider.class);
    }
  }
}
