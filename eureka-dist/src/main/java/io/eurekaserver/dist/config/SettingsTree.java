// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.delta.DeltaSettings;
import io.eurekaserver.core.event.EventSettings;
import io.eurekaserver.core.lease.LeaseSettings;
import io.eurekaserver.core.lease.MarkSettings;
import io.eurekaserver.core.override.OverrideSettings;
import io.eurekaserver.core.registry.EvictionSettings;
import io.eurekaserver.dist.config.key.CacheKeys;
import io.eurekaserver.dist.config.key.ConsoleKeys;
import io.eurekaserver.dist.config.key.DashboardKeys;
import io.eurekaserver.dist.config.key.EventKeys;
import io.eurekaserver.dist.config.key.HttpKeys;
import io.eurekaserver.dist.config.key.InstanceKeys;
import io.eurekaserver.dist.config.key.LogKeys;
import io.eurekaserver.dist.config.key.MetricsKeys;
import io.eurekaserver.dist.config.key.PeerKeys;
import io.eurekaserver.dist.config.key.RegistryKeys;
import io.eurekaserver.dist.config.key.ReplicationKeys;
import io.eurekaserver.dist.log.AccessSettings;
import io.eurekaserver.dist.log.LogSettings;
import io.eurekaserver.replication.HealingSettings;
import io.eurekaserver.replication.SyncSettings;
import io.eurekaserver.replication.peer.ReplicationSettings;
import io.eurekaserver.web.console.PageSettings;
import io.eurekaserver.web.metrics.MetricsSettings;
import io.eurekaserver.web.server.HttpSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** Joins values to the settings of the server: the one place where keys meet records. */
final class SettingsTree {

  private final Values values;
  private final Supplier<LocalHost> localHost;

  SettingsTree(Values values, Supplier<LocalHost> localHost) {
    this.values = values;
    this.localHost = localHost;
  }

  ServerSettings build() {
    return new ServerSettings(
        http(),
        page(),
        new LeaseSettings(
            values.get(RegistryKeys.LEGACY_DOUBLE_LEASE),
            (int) values.get(RegistryKeys.RENEWAL_INTERVAL).toSeconds(),
            values.get(RegistryKeys.COMPARE_TIMESTAMPS)),
        eviction(),
        new OverrideSettings(
            values.get(RegistryKeys.LEGACY_OVERRIDES),
            values.get(RegistryKeys.OVERRIDE_TIME_TO_LIVE),
            values.get(RegistryKeys.ASG_STATUS)),
        new DeltaSettings(
            values.get(RegistryKeys.DISABLE_DELTA),
            values.get(RegistryKeys.DELTA_RETENTION),
            values.get(RegistryKeys.DELTA_PRUNING)),
        cache(),
        ownInstance(),
        peers(),
        cluster(),
        new MetricsSettings(
            values.get(MetricsKeys.ENABLED),
            values.get(MetricsKeys.APPLICATIONS),
            values.get(MetricsKeys.CLIENTS)),
        new ConsoleSettings(values.get(ConsoleKeys.ACTIONS)),
        events(),
        values.entries(InstanceKeys.LOG_LEVEL),
        log());
  }

  private LogSettings log() {
    return new LogSettings(
        values.get(LogKeys.FORMAT),
        values.get(LogKeys.REPEATS),
        new AccessSettings(
            values.get(LogKeys.ACCESS),
            values.get(LogKeys.ACCESS_HEARTBEATS),
            values.get(LogKeys.ACCESS_BYTES),
            values.get(LogKeys.ACCESS_FILES)));
  }

  private HttpSettings http() {
    boolean graceful = values.get(HttpKeys.SHUTDOWN).equals("graceful");
    return new HttpSettings(
        values.text(HttpKeys.ADDRESS).orElse(null),
        values.get(HttpKeys.PORT),
        values.get(HttpKeys.CONTEXT_PATH),
        values.get(HttpKeys.MAX_BODY),
        Math.toIntExact(values.get(HttpKeys.MAX_HEADER)),
        values.get(HttpKeys.IDLE_TIMEOUT),
        values.get(HttpKeys.KEEP_ALIVE),
        values.get(HttpKeys.MINIMUM_RATE),
        values.get(HttpKeys.MAX_THREADS),
        graceful ? values.get(HttpKeys.SHUTDOWN_TIMEOUT) : Duration.ZERO);
  }

  private PageSettings page() {
    String path = values.get(DashboardKeys.PATH);
    return new PageSettings(
        values.get(DashboardKeys.ENABLED),
        path.isEmpty() ? "/" : path,
        values.get(HttpKeys.CONTEXT_PATH));
  }

  private EventsSettings events() {
    return new EventsSettings(
        new EventSettings(values.get(EventKeys.CAPACITY)),
        values.text(EventKeys.FILE).map(Path::of).orElse(null),
        values.get(EventKeys.FILE_MAX_SIZE),
        values.get(EventKeys.FILE_COUNT));
  }

  private EvictionSettings eviction() {
    return new EvictionSettings(
        values.get(RegistryKeys.EVICTION_INTERVAL),
        values.get(RegistryKeys.SELF_PRESERVATION),
        values.get(RegistryKeys.RENEWAL_THRESHOLD),
        values.get(RegistryKeys.MINIMUM_INSTANCES));
  }

  private CacheSettings cache() {
    return new CacheSettings(
        values.get(CacheKeys.READ_ONLY),
        values.get(CacheKeys.UPDATE_INTERVAL),
        values.get(CacheKeys.EXPIRATION),
        values.get(CacheKeys.MAXIMUM_SIZE));
  }

  private OwnInstanceSettings ownInstance() {
    return new OwnInstanceSettings(
        values
            .text(InstanceKeys.APPNAME)
            .orElseGet(() -> values.get(InstanceKeys.APPLICATION_NAME)),
        values.text(InstanceKeys.HOSTNAME).orElseGet(() -> localHost.get().name()),
        values.text(InstanceKeys.IP_ADDRESS).orElseGet(() -> localHost.get().address()),
        values.get(InstanceKeys.PREFER_IP),
        values.text(InstanceKeys.INSTANCE_ID).orElse(null),
        values.get(InstanceKeys.ENVIRONMENT),
        values.get(InstanceKeys.DATACENTER),
        values.text(InstanceKeys.REGISTER).map(Boolean::valueOf).orElse(null));
  }

  private PeerSettings peers() {
    return new PeerSettings(
        values.entries(PeerKeys.SERVICE_URL),
        values.get(PeerKeys.REGION),
        values.entries(PeerKeys.ZONES),
        values.get(PeerKeys.PREFER_SAME_ZONE),
        values.text(PeerKeys.MY_URL).orElse(null),
        values.get(PeerKeys.UPDATE_INTERVAL),
        dns(),
        new PeerConnectionSettings(
            values.get(PeerKeys.CONNECT_TIMEOUT),
            values.get(PeerKeys.READ_TIMEOUT),
            values.get(PeerKeys.CONNECTIONS),
            values.get(PeerKeys.CONNECTIONS_PER_HOST),
            values.get(PeerKeys.CONNECTION_IDLE)));
  }

  private PeerDnsSettings dns() {
    return new PeerDnsSettings(
        values.get(PeerKeys.USE_DNS),
        values.get(PeerKeys.DNS_NAME),
        values.text(PeerKeys.DNS_PORT).map(Integer::valueOf).orElse(null),
        dnsContext(),
        values.get(PeerKeys.NAMES),
        values.get(PeerKeys.NAMES_INTERVAL),
        values.get(PeerKeys.DNS_SERVERS));
  }

  private ClusterSettings cluster() {
    return new ClusterSettings(
        new ReplicationSettings(
            ReplicationSettings.batches(
                values.get(ReplicationKeys.CAPACITY), values.get(ReplicationKeys.BATCHING_DELAY)),
            ReplicationSettings.oneByOne(values.get(ReplicationKeys.GROUP_CAPACITY)),
            values.get(ReplicationKeys.LIFETIME)),
        new SyncSettings(
            values.get(InstanceKeys.FETCH),
            values.get(ReplicationKeys.SYNC_ROUNDS),
            values.get(ReplicationKeys.SYNC_PAUSE),
            values.get(ReplicationKeys.LONGEST_WAIT)),
        new HealingSettings(
            values.get(ReplicationKeys.HEALING), values.get(ReplicationKeys.STOCK_PULL)),
        marks(),
        values.get(ReplicationKeys.MINIMUM_AVAILABLE),
        values.get(ReplicationKeys.GZIP));
  }

  private MarkSettings marks() {
    return new MarkSettings(
        values.get(ReplicationKeys.CANCEL_MEMORY), MarkSettings.defaults().limit());
  }

  private String dnsContext() {
    String context = values.text(PeerKeys.DNS_CONTEXT).orElse("eureka");
    return context.replaceAll("^/+|/+$", "");
  }
}
