// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.core.event.EventSource;
import io.eurekaserver.core.registry.Change;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.dist.reload.LogbackLevels;
import io.eurekaserver.dist.reload.Reload;
import io.eurekaserver.web.AdminPorts;
import io.eurekaserver.web.api.ActionGuard;
import io.eurekaserver.web.api.RegistryFigures;
import io.eurekaserver.web.api.RegistryQuarantines;
import io.eurekaserver.web.api.ServerFacts;
import io.eurekaserver.web.traffic.Census;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/**
 * Makes and joins what operators look at. What must be noted as it happens is noted from the start;
 * everything else is made when somebody first asks for it.
 */
final class Operations {

  private final ServerSettings settings;
  private final LocalRegistry registry;
  private final Cluster cluster;
  private final OwnInstance own;
  private final InstantSource clock = InstantSource.system();
  private final Reload reload;
  private final ActionGuard guard;
  private final EventSource events;
  private volatile long lastEviction;

  /**
   * What operators look at.
   *
   * @param registry the registry
   * @param events what happened to it
   */
  record Watched(LocalRegistry registry, EventSource events) {}

  /** Begins to take notes. */
  Operations(
      ServerSettings settings, Watched watched, Cluster cluster, OwnInstance own, Reload reload) {
    this.settings = settings;
    this.registry = watched.registry();
    this.events = watched.events();
    this.cluster = cluster;
    this.own = own;
    this.reload = reload;
    guard = new ActionGuard(settings.console().actions());
    reload.add(next -> () -> guard.allow(next.console().actions()));
    registry.tell(this::note);
  }

  private void note(Change change) {
    if (change.kind() == Change.Kind.EVICTED) {
      lastEviction = change.instance().lastUpdatedTimestamp();
    }
  }

  /** What the admin API calls. */
  AdminPorts ports(Census census) {
    return new AdminPorts(
        server(),
        new RegistryFigures(
            registry.view(), registry.monitor(), registry.counters(), () -> lastEviction),
        registry.leases(),
        new RegistryQuarantines(cluster.quarantines(), clock),
        events,
        cluster.comparisons()::compare,
        cluster.views(),
        census,
        guard,
        new AdminPorts.Settings(reload, new LogbackLevels(LoggerFactory.getILoggerFactory())));
  }

  private ServerFacts server() {
    return new ServerFacts(
        Main.version(),
        cluster.identity().nodeId(),
        settings.ownInstance().environment(),
        settings.ownInstance().dataCenter(),
        own.startMillis(),
        settings.http().contextPath(),
        this::url,
        clock);
  }

  /** Under the name that the server goes by for others. */
  private String url() {
    return own.baseUrl(settings.http().contextPath());
  }
}
