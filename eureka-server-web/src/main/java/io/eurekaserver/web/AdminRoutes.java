// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import com.google.common.base.Ticker;
import io.eurekaserver.web.api.ActionResource;
import io.eurekaserver.web.api.ActionTools;
import io.eurekaserver.web.api.AddressListResource;
import io.eurekaserver.web.api.ApplicationListResource;
import io.eurekaserver.web.api.ClientListResource;
import io.eurekaserver.web.api.ClusterResource;
import io.eurekaserver.web.api.CompareResource;
import io.eurekaserver.web.api.EventFileResource;
import io.eurekaserver.web.api.EventLinesWriter;
import io.eurekaserver.web.api.EventListResource;
import io.eurekaserver.web.api.InstanceDetailResource;
import io.eurekaserver.web.api.InstanceListResource;
import io.eurekaserver.web.api.InstanceSources;
import io.eurekaserver.web.api.LoggerResource;
import io.eurekaserver.web.api.LoggersResource;
import io.eurekaserver.web.api.OpenApiResource;
import io.eurekaserver.web.api.OverviewResource;
import io.eurekaserver.web.api.OverviewSources;
import io.eurekaserver.web.api.ProblemMapper;
import io.eurekaserver.web.api.QuarantineListResource;
import io.eurekaserver.web.api.ReloadResource;
import io.eurekaserver.web.api.SettingsResource;
import io.eurekaserver.web.api.Turnstile;
import io.eurekaserver.web.filter.ProblemFilter;
import org.glassfish.jersey.server.ResourceConfig;

/** Everything under {@code /api/v1} that {@link EurekaApplication} does not serve itself. */
final class AdminRoutes {

  private final ResourceConfig application;
  private final Ports ports;
  private final AdminPorts admin;

  AdminRoutes(ResourceConfig application, Ports ports, AdminPorts admin) {
    this.application = application;
    this.ports = ports;
    this.admin = admin;
  }

  void register() {
    Turnstile turnstile = new Turnstile();
    InstanceSources instances =
        new InstanceSources(ports.view(), admin.leases(), admin.quarantines(), admin.events());
    add(new OverviewResource(overview()));
    add(new ApplicationListResource(ports.view(), turnstile));
    add(new InstanceListResource(ports.view(), turnstile, Ticker.systemTicker()));
    add(new InstanceDetailResource(instances, admin.server().contextPath()));
    add(new ActionResource(instances, actions()));
    add(new QuarantineListResource(admin.quarantines()));
    add(new EventListResource(admin.events(), turnstile));
    add(new EventFileResource(admin.events()));
    add(new ClientListResource(admin.census()));
    add(new AddressListResource(admin.census()));
    add(new OpenApiResource());
    add(new ClusterResource(admin.server(), admin.cluster(), Ticker.systemTicker()));
    add(new CompareResource(admin.comparisons(), admin.server().clock(), Ticker.systemTicker()));
    add(new SettingsResource(admin.settings().running()));
    add(new ReloadResource(admin.settings().running(), admin.guard()));
    add(new LoggersResource(admin.settings().loggers()));
    add(new LoggerResource(admin.settings().loggers(), admin.guard()));
    application.register(new EventLinesWriter());
    application.register(new ProblemMapper());
    application.register(new ProblemFilter(), ProblemFilter.PRIORITY);
  }

  private void add(Object resource) {
    application.registerResources(Route.to(resource));
  }

  private OverviewSources overview() {
    return new OverviewSources(
        admin.server(),
        admin.figures(),
        ports.status(),
        ports.readiness(),
        ports.peers().reports(),
        admin.quarantines(),
        admin.guard());
  }

  private ActionTools actions() {
    return new ActionTools(
        ports.registry(), admin.quarantines(), admin.guard(), admin.server().clock());
  }
}
