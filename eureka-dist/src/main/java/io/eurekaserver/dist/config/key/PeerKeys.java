// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import com.google.common.net.HostAndPort;
import io.eurekaserver.replication.discovery.DnsName;
import java.time.Duration;
import java.util.List;

/** Who the peers are and how to reach them (protocol, 6.6 and 7.4). */
public final class PeerKeys {

  /** URLs by zone. */
  public static final Key<List<String>> SERVICE_URL =
      Key.of(
              "eureka.client.service-url.<zone>",
              Urls.list(),
              "",
              "The URLs of the peers of a zone; the zone defaultZone is for all without their own.")
          .netflix("eureka.serviceUrl.<zone>")
          .reloadable();

  /** Region. */
  public static final Key<String> REGION =
      Key.of("eureka.client.region", Types.text(), "us-east-1", "The region of this server.")
          .netflix("eureka.region")
          .reloadable();

  /** Zones by region. */
  public static final Key<List<String>> ZONES =
      Key.of(
              "eureka.client.availability-zones.<region>",
              Types.texts(),
              "",
              "The zones of a region; defaultZone if not set.")
          .netflix("eureka.<region>.availabilityZones")
          .reloadable();

  /** Own zone first. */
  public static final Key<Boolean> PREFER_SAME_ZONE =
      Key.of(
              "eureka.client.prefer-same-zone-eureka",
              Types.bool(),
              "true",
              "Whether the peers of the own zone come first.")
          .netflix("eureka.preferSameZone")
          .reloadable();

  /** Own URL. */
  public static final Key<String> MY_URL =
      Key.of(
          "eureka.server.my-url",
          Urls.one(),
          "",
          "Which of the URLs is this server; found out by itself if not set.");

  /** How often the list is read. */
  public static final Key<Duration> UPDATE_INTERVAL =
      Key.of(
              "eureka.server.peer-eureka-nodes-update-interval-ms",
              Durations.millis(1),
              "600000",
              "The time between two looks at the list of peers, and at the TXT records of the layout"
                  + " below; their time to live makes it shorter.")
          .reloadable();

  /** Peers from DNS. */
  public static final Key<Boolean> USE_DNS =
      Key.of(
              "eureka.client.use-dns-for-fetching-service-urls",
              Types.bool(),
              "false",
              "Whether the peers are looked up in the TXT records of stock servers, instead of in"
                  + " eureka.client.service-url.")
          .netflix("eureka.shouldUseDns")
          .reloadable();

  /** Domain. */
  public static final Key<String> DNS_NAME =
      Key.of(
              "eureka.client.eureka-server-d-n-s-name",
              Types.address(),
              "",
              "The domain of these records: txt.<region>.<domain>.")
          .netflix("eureka.eurekaServer.domainName")
          .reloadable();

  /** Port of peers found in DNS. */
  public static final Key<String> DNS_PORT =
      Key.of(
              "eureka.client.eureka-server-port",
              optionalPort(),
              "",
              "The port of peers found there; the own port if not set.")
          .netflix("eureka.eurekaServer.port")
          .reloadable();

  /** Path of peers found in DNS. */
  public static final Key<String> DNS_CONTEXT =
      Key.of(
              "eureka.client.eureka-server-u-r-l-context",
              Types.text(),
              "",
              "The path of peers found there; 'eureka' if not set.")
          .netflix("eureka.eurekaServer.context")
          .reloadable();

  /** Names whose records are peers. */
  public static final Key<List<DnsName>> NAMES =
      Key.of(
              "eureka.peers.dns",
              DnsNames.list(),
              "",
              "Names in DNS that are peers: every A and AAAA record of a name, or every SRV record if it"
                  + " begins with an underscore.")
          .reloadable();

  /** How often they are looked up. */
  public static final Key<Duration> NAMES_INTERVAL =
      Key.of(
              "eureka.peers.dns-interval-ms",
              Durations.millis(1000),
              "30000",
              "The time between two lookups of these names; their time to live makes it shorter.")
          .reloadable();

  /** Who is asked. */
  public static final Key<List<HostAndPort>> DNS_SERVERS =
      Key.of(
          "eureka.peers.dns-server",
          DnsNames.servers(),
          "",
          "The DNS servers that are asked for peers, for names exactly as written; those of the"
              + " machine if not set, with its search domains and its hosts file.");

  /** Time to connect. */
  public static final Key<Duration> CONNECT_TIMEOUT =
      Key.of(
          "eureka.server.peer-node-connect-timeout-ms",
          Durations.millis(1),
          "2000",
          "How long connecting to a peer may take (stock servers: 200 or 1000).");

  /** Time to answer. */
  public static final Key<Duration> READ_TIMEOUT =
      Key.of(
          "eureka.server.peer-node-read-timeout-ms",
          Durations.millis(1),
          "5000",
          "How long a peer may take to answer (stock servers: 200 or 5000).");

  /** Connections. */
  public static final Key<Integer> CONNECTIONS =
      Key.of(
          "eureka.server.peer-node-total-connections",
          Types.count(),
          "1000",
          "The most connections to all peers.");

  /** Connections to one. */
  public static final Key<Integer> CONNECTIONS_PER_HOST =
      Key.of(
          "eureka.server.peer-node-total-connections-per-host",
          Types.count(),
          "500",
          "The most connections to one peer.");

  /** Silence on them. */
  public static final Key<Duration> CONNECTION_IDLE =
      Key.of(
          "eureka.server.peer-node-connection-idle-timeout-seconds",
          Durations.seconds(1),
          "30",
          "How long a connection to a peer is kept without use.");

  static final KeyGroup GROUP =
      KeyGroup.of(
          "Peers",
          SERVICE_URL,
          REGION,
          ZONES,
          PREFER_SAME_ZONE,
          MY_URL,
          UPDATE_INTERVAL,
          USE_DNS,
          DNS_NAME,
          DNS_PORT,
          DNS_CONTEXT,
          NAMES,
          NAMES_INTERVAL,
          DNS_SERVERS,
          CONNECT_TIMEOUT,
          READ_TIMEOUT,
          CONNECTIONS,
          CONNECTIONS_PER_HOST,
          CONNECTION_IDLE);

  private PeerKeys() {}

  /** Whether a key is one of these. */
  public static boolean has(Key<?> key) {
    return GROUP.keys().contains(key);
  }

  private static ValueType<String> optionalPort() {
    ValueType<Integer> port = Types.port(1);
    return new ValueType<>(
        port.label(),
        port.allowed(),
        text -> text.isEmpty() ? text : String.valueOf(port.parse(text)));
  }
}
