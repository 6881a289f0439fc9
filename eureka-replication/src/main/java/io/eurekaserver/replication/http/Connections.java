// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Jetty's client as peers need it, and its threads. */
final class Connections {

  /** The Java runtime's way to look names up. */
  static final PeerAddresses.Lookup JDK = host -> List.of(InetAddress.getAllByName(host));

  private static final int THREADS = 4;
  private static final int LOOKUP_THREADS = 8;

  private final QueuedThreadPool threads = pool("peer-client", THREADS);
  private final QueuedThreadPool lookups = pool("peer-lookup", LOOKUP_THREADS);
  private final HttpClient client = new HttpClient();

  Connections(PeerClientSettings settings, PeerAddresses.Lookup lookup) {
    client.setName("peer-client");
    client.setExecutor(threads);
    client.setScheduler(new ScheduledExecutorScheduler("peer-client-timeouts", true));
    client.setSocketAddressResolver(new PeerAddresses(lookups, lookup));
    client.setConnectTimeout(settings.connectTimeout().toMillis());
    client.setIdleTimeout(settings.idleTimeout().toMillis());
    client.setMaxConnectionsPerDestination(settings.connectionsPerPeer());
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "eureka-server"));
  }

  private static QueuedThreadPool pool(String name, int most) {
    QueuedThreadPool pool = new QueuedThreadPool(most, 1);
    pool.setName(name);
    pool.setDaemon(true);
    pool.setReservedThreads(0);
    return pool;
  }

  HttpClient client() {
    return client;
  }

  void start() {
    LifeCycle.start(threads);
    LifeCycle.start(lookups);
    LifeCycle.start(client);
    // An answer is handed on as it came: who asked decides on its status and unpacks it in bounds.
    client.getContentDecoderFactories().clear();
    client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
    client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
    client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
  }

  void stop() {
    LifeCycle.stop(client);
    LifeCycle.stop(lookups);
    LifeCycle.stop(threads);
  }
}
