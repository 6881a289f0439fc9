// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import com.google.common.base.Ticker;
import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.cache.PayloadSource;
import io.eurekaserver.core.cache.ReadOnlyTier;
import io.eurekaserver.core.cache.ReadWriteTier;
import io.eurekaserver.core.cache.RegistryPayloads;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.registry.Evictor;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryTime;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.dist.config.ServerSettings;
import io.eurekaserver.replication.InboundReplication;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.web.EurekaApplication;
import io.eurekaserver.web.PeerPorts;
import io.eurekaserver.web.Ports;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.server.HttpServer;
import io.eurekaserver.web.server.JerseyHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A registry server: the one place where its objects are made and joined. Started and stopped once,
 * each by one thread.
 */
public final class EurekaServer {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RegistryTime time = RegistryTime.system();
  private final Timers timers = new Timers();
  private final ServerSettings settings;
  private final HttpServer http;

  /** Joins everything; nothing listens and nothing runs yet. */
  public EurekaServer(ServerSettings settings) {
    this.settings = settings;
    LocalRegistry registry =
        new LocalRegistry(
            new RegistrySettings(
                settings.lease(), settings.eviction(), settings.override(), settings.delta()),
            time,
            settings.ownInstance().instanceId(settings.http().port()));
    startTimersOf(registry);
    this.http = http(registry, payloads(registry));
  }

  private void startTimersOf(LocalRegistry registry) {
    Ticker ticker = time.ticker();
    Evictor evictor = new Evictor(registry, settings.eviction(), ticker, new SplittableRandom());
    timers.every(settings.eviction().interval(), "eviction", evictor);
    timers.every(MINUTE, "counting renewals", registry.monitor()::endMinute);
    timers.every(settings.delta().pruneInterval(), "forgetting old changes", registry::prune);
  }

  private PayloadSource payloads(LocalRegistry registry) {
    CacheSettings cache = settings.cache();
    RegistryPayloads builder = new RegistryPayloads(registry.view(), cache, time.ticker());
    ReadWriteTier readWrite = new ReadWriteTier(builder, cache, time.ticker());
    registry.tell(readWrite);
    timers.every(MINUTE, "dropping old answers", readWrite::prune);
    timers.every(MINUTE, "dropping old encoded instances", builder::prune);
    if (!cache.readOnlyTier()) {
      return readWrite;
    }
    ReadOnlyTier readOnly = new ReadOnlyTier(readWrite, cache);
    timers.every(cache.updateInterval(), "refreshing answers", readOnly::refresh);
    return readOnly;
  }

  private HttpServer http(LocalRegistry registry, PayloadSource payloads) {
    RegistryView view = registry.view();
    InstanceDecoder decoder = new InstanceDecoder(time.wallClock());
    Refusals refusals = new Refusals(time.ticker());
    Ports ports =
        new Ports(
            registry,
            view,
            payloads,
            peers(registry),
            registry.asgStatuses(),
            () -> true,
            serverInfo(),
            () -> new Readiness.Verdict(true, "The registry is complete: there are no peers."));
    EurekaApplication application =
        new EurekaApplication(ports, decoder, refusals, settings.delta().disabled());
    return new HttpServer(
        settings.http(), new JerseyHandler(application, settings.http(), refusals, time.ticker()));
  }

  /** What there is for peers as long as this node has none of its own. */
  private static PeerPorts peers(LocalRegistry registry) {
    NodeIdentity identity = new NodeIdentity(UUID.randomUUID().toString(), true, List.of());
    return new PeerPorts(
        new InboundReplication(registry, registry.view()),
        (group, enabled) -> {},
        new NoCopies(),
        () -> identity,
        List::of);
  }

  private ServerInfo serverInfo() {
    long startMillis = time.wallClock().millis();
    return new ServerInfo(
        time.wallClock(),
        settings.ownInstance().environment(),
        () -> OwnInstance.of(settings.ownInstance(), port(), startMillis));
  }

  /**
   * Begins to serve.
   *
   * @throws IOException with one sentence for the operator if it cannot listen
   */
  public void start() throws IOException {
    http.start();
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

  /**
   * No new connections; running requests finish within the shutdown timeout; timers end.
   *
   * @return whether every request could finish
   */
  public boolean stop() {
    boolean complete = http.stop();
    timers.close();
    return complete;
  }
}
