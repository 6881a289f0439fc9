// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import com.google.common.base.Ticker;
import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.cache.PayloadSource;
import io.eurekaserver.core.cache.ReadOnlyTier;
import io.eurekaserver.core.cache.ReadWriteTier;
import io.eurekaserver.core.cache.RegistryPayloads;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.registry.Evictor;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryTime;
import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.dist.config.key.PeerKeys;
import io.eurekaserver.dist.log.AccessLog;
import io.eurekaserver.dist.reload.Reload;
import io.eurekaserver.dist.reload.Reloadable;
import io.eurekaserver.replication.InboundReplication;
import io.eurekaserver.web.EurekaApplication;
import io.eurekaserver.web.PeerPorts;
import io.eurekaserver.web.Ports;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.health.ActuatorHealthResource;
import io.eurekaserver.web.health.ActuatorInfoResource;
import io.eurekaserver.web.health.ActuatorLivenessResource;
import io.eurekaserver.web.health.ActuatorReadinessResource;
import io.eurekaserver.web.health.HealthCauses;
import io.eurekaserver.web.health.HealthResource;
import io.eurekaserver.web.metrics.MetricSources;
import io.eurekaserver.web.server.FrontHandler;
import io.eurekaserver.web.server.HttpServer;
import io.eurekaserver.web.server.JerseyHandler;
import io.eurekaserver.web.traffic.TrafficListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A registry server: the one place where its objects are made and joined. Started and stopped once,
 * each by one thread.
 */
public final class EurekaServer {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration RENEWAL =
      Duration.ofSeconds(LeaseInfo.DEFAULT_RENEWAL_INTERVAL_SECONDS);

  private final RegistryTime time = RegistryTime.system();
  private final Timers timers = new Timers();
  private final ServerSettings settings;
  private final EventRecord events;
  private final OwnInstance own;
  private final Cluster cluster;
  private final OwnRegistration registration;
  private final boolean registersItself;
  private final AccessLog access;
  private final List<TrafficListener> listeners = new ArrayList<>();
  private final Counting counting;
  private final HttpServer http;

  /** Joins everything; nothing listens and nothing runs yet. */
  public EurekaServer(ServerSettings settings, Reload reload) {
    this.settings = settings;
    access = new AccessLog(time.wallClock());
    listeners.add(access);
    events = new EventRecord(settings.events(), time.wallClock());
    LocalRegistry registry =
        new LocalRegistry(
            registrySettings(), time, settings.ownInstance().instanceId(settings.http().port()));
    events.listenTo(registry);
    startTimersOf(registry);
    own = new OwnInstance(settings.ownInstance(), this::port, time.wallClock());
    cluster =
        new Cluster(
            settings, registry, this::port, new Cluster.Told(this::complete, events::noteOfPeer));
    registration = new OwnRegistration(cluster.registry(), own);
    Boolean asked = settings.ownInstance().registerWithEureka();
    registersItself = asked == null ? settings.peers().areAny() : asked;
    counting = new Counting(settings.metrics(), registry, time, timers);
    http = http(registry, payloads(registry), reload);
    addParts(reload);
  }

  /** What takes settings over while it runs. */
  private void addParts(Reload reload) {
    reload.add(next -> access.prepare(next.log()));
    reload.add(
        Reloadable.whenChanged(
            ServerSettings::peers,
            settings.peers(),
            next -> cluster.prepare(next, port(), settings.ownInstance().announcedHost())));
    reload.tell(events::noteOfServer);
    reload.except((key, next) -> cluster.isAlone() && next.peers().areAny() && PeerKeys.has(key));
  }

  /** A registry without peers needs no memory of what ended. */
  private RegistrySettings registrySettings() {
    RegistrySettings lone =
        new RegistrySettings(
            settings.lease(), settings.eviction(), settings.override(), settings.delta());
    return settings.peers().areAny() ? lone.with(settings.cluster().marks()) : lone;
  }

  private void startTimersOf(LocalRegistry registry) {
    Ticker ticker = time.ticker();
    Evictor evictor = new Evictor(registry, settings.eviction(), ticker, new SplittableRandom());
    timers.every(settings.eviction().interval(), "eviction", evictor);
    timers.every(MINUTE, "counting renewals", registry.monitor()::endMinute);
    timers.every(settings.delta().pruneInterval(), "forgetting old changes", registry::prune);
  }

  private PayloadTiers payloads(LocalRegistry registry) {
    CacheSettings cache = settings.cache();
    RegistryPayloads builder = new RegistryPayloads(registry.view(), cache, time.ticker());
    ReadWriteTier readWrite = new ReadWriteTier(builder, cache, time.ticker());
    registry.tell(builder);
    registry.tell(readWrite);
    timers.every(MINUTE, "dropping old answers", readWrite::prune);
    timers.every(MINUTE, "forgetting answers nobody asks for", builder::prune);
    timers.every(SECOND, "refreshing lease times", builder::refreshTimes);
    if (!cache.readOnlyTier()) {
      return new PayloadTiers(readWrite, new MetricSources.Tiers(builder, readWrite, null));
    }
    ReadOnlyTier readOnly = new ReadOnlyTier(readWrite, cache);
    timers.every(cache.updateInterval(), "refreshing answers", readOnly::refresh);
    return new PayloadTiers(readOnly, new MetricSources.Tiers(builder, readWrite, readOnly));
  }

  private record PayloadTiers(PayloadSource top, MetricSources.Tiers all) {}

  private HttpServer http(LocalRegistry registry, PayloadTiers payloads, Reload reload) {
    InstanceDecoder decoder = new InstanceDecoder(time.wallClock());
    Refusals refusals = new Refusals(time.ticker());
    Ports ports =
        new Ports(
            cluster.registry(),
            registry.view(),
            payloads.top(),
            peers(registry),
            registry.asgStatuses(),
            cluster::isComplete,
            new ServerInfo(own, replicas(), settings.ownInstance().environment(), time.wallClock()),
            cluster::readiness);
    EurekaApplication application =
        new EurekaApplication(ports, decoder, refusals, settings.delta().disabled());
    Operations operations =
        new Operations(
            settings, new Operations.Watched(registry, events.log()), cluster, own, reload);
    JerseyHandler jersey =
        new JerseyHandler(
            () ->
                counting.show(
                    withHealth(
                        application
                            .with(operations.ports(counting.census()))
                            .withConsole(settings.page()),
                        registry)),
            settings.http(),
            refusals,
            time.ticker());
    HttpServer server =
        new HttpServer(settings.http(), new FrontHandler(application.shortcut(), jersey));
    listeners.addAll(
        counting.join(
            application,
            settings.http().contextPath(),
            new Counting.Recorded(
                registry, new MetricSources.Happened(events.log(), events.file())),
            new Counting.Others(payloads.all(), cluster.figures(), refusals, server::figures)));
    server.tell(List.copyOf(listeners));
    reload.add(limits(server, jersey));
    return server;
  }

  private EurekaApplication withHealth(EurekaApplication application, LocalRegistry registry) {
    HealthCauses causes =
        new HealthCauses(
            cluster::readiness,
            cluster.peers()::reports,
            registry.monitor()::verdict,
            events.file());
    application.serve(new HealthResource(causes));
    application.serve(new ActuatorHealthResource(causes));
    application.serve(new ActuatorReadinessResource(causes));
    application.serve(new ActuatorLivenessResource());
    application.serve(new ActuatorInfoResource(Main.version()));
    return application;
  }

  private Reloadable limits(HttpServer server, JerseyHandler jersey) {
    return Reloadable.whenChanged(
        ServerSettings::http,
        settings.http(),
        next ->
            () -> {
              server.limit(next);
              jersey.limit(next);
            });
  }

  private PeerPorts peers(LocalRegistry registry) {
    return new PeerPorts(
        new InboundReplication(registry, time.ticker(), cluster.peers()::nameOf),
        cluster.peers()::tellGroup,
        registry.copies(),
        cluster::identity,
        cluster.peers()::reports,
        cluster::hear);
  }

  private ServerInfo.Replicas replicas() {
    return new ServerInfo.Replicas(cluster.peers()::reports, settings.cluster().minimumAvailable());
  }

  /**
   * Begins to serve.
   *
   * @throws IOException with one sentence for the operator if it cannot listen
   */
  public void start() throws IOException {
    openAccessLog();
    http.start();
    events.noteOfServer("Version " + Main.version() + " started, on " + url() + ".");
    if (registersItself) {
      if (!cluster.isComplete()) {
        registration.register();
      }
      timers.every(RENEWAL, "renewing the own lease", registration::renew);
    }
    cluster.start();
    events.start();
  }

  private void openAccessLog() throws IOException {
    try {
      access.prepare(settings.log()).run();
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  /** Where clients find it. */
  public String url() {
    String address = settings.http().address();
    String host = address == null ? "localhost" : address;
    String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    return "http://" + authority + settings.http().contextPath() + "/eureka";
  }

  /** The registry can be relied on: so says the own instance from now on. */
  private void complete() {
    events.noteOfServer("Ready: " + cluster.readiness().reason());
    own.up();
    if (registersItself) {
      registration.register();
    }
  }

  /**
   * The own instance is cancelled; no new connections; running requests finish within the shutdown
   * timeout; what waits for peers is sent, within that timeout again; timers end.
   *
   * @return whether every request could finish
   */
  public boolean stop() {
    events.noteOfServer("Stopping.");
    if (registersItself) {
      registration.cancel();
    }
    timers.close();
    boolean complete = http.stop();
    cluster.stop(settings.http().shutdownTimeout());
    access.close();
    events.stop();
    return complete;
  }
}
