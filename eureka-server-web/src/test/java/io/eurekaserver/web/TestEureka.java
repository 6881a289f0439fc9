// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.common.base.Ticker;
import io.eurekaserver.core.cache.CacheSettings;
import io.eurekaserver.core.cache.ReadWriteTier;
import io.eurekaserver.core.cache.RegistryPayloads;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.override.OverrideSettings;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.QuarantineCopies;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryTime;
import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.replication.InboundReplication;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.web.console.PageSettings;
import io.eurekaserver.web.health.Readiness;
import io.eurekaserver.web.resource.ServerStatus;
import io.eurekaserver.web.server.HttpSettings;
import io.eurekaserver.web.server.Shortcut;
import io.eurekaserver.web.server.TestServer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import org.glassfish.jersey.server.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The real application over the real registry and cache, without the read-only level: a read shows
 * every write before it. What a test may change is public.
 */
public final class TestEureka implements AutoCloseable {

  public final LocalRegistry registry;
  public final TestServer server;
  private @Nullable EurekaApplication application;

  /** What would be sent to peers: {@code group=true}. */
  public final List<String> replicatedGroups = new CopyOnWriteArrayList<>();

  private final AtomicInteger seenByJersey = new AtomicInteger();
  public final RegistryCopies copies = mock(RegistryCopies.class);
  public volatile NodeIdentity identity = new NodeIdentity("n1", true, List.of("n2"));
  public volatile List<PeerReport> reports = List.of();
  public volatile boolean open = true;
  public volatile Readiness.Verdict verdict = new Readiness.Verdict(true, "Everything is there.");
  public volatile ServerStatus status =
      new ServerStatus(Map.of(), List.of(), List.of(), Instances.instance("EUREKA", "self"), null);

  /** Runs whenever somebody begins to look through the registry. */
  public volatile Runnable beforeSearch = () -> {};

  /** What the admin API shows and may do. */
  public final TestOperations operations = new TestOperations();

  public TestEureka() {
    this(TestServer.settings(), false);
  }

  public TestEureka(HttpSettings settings, boolean deltaDisabled) {
    this(settings, deltaDisabled, OverrideSettings.defaults(), Way.SHORT);
  }

  /** That answers everything by Jersey, or what it can without. */
  public TestEureka(Way way) {
    this(TestServer.settings(), false, OverrideSettings.defaults(), way);
  }

  public static TestEureka withGroups() {
    OverrideSettings defaults = OverrideSettings.defaults();
    return new TestEureka(
        TestServer.settings(),
        false,
        new OverrideSettings(false, defaults.timeToLive(), true),
        Way.SHORT);
  }

  /** With a page for people. */
  public TestEureka(HttpSettings settings, PageSettings console) {
    this(settings, false, OverrideSettings.defaults(), Way.SHORT, console);
  }

  private TestEureka(
      HttpSettings settings, boolean deltaDisabled, OverrideSettings overrides, Way way) {
    this(settings, deltaDisabled, overrides, way, PageSettings.atRoot(settings.contextPath()));
  }

  private TestEureka(
      HttpSettings settings,
      boolean deltaDisabled,
      OverrideSettings overrides,
      Way way,
      PageSettings console) {
    RegistrySettings defaults = RegistrySettings.defaults();
    registry =
        new LocalRegistry(
            new RegistrySettings(
                defaults.lease(), defaults.eviction(), overrides, defaults.delta()),
            RegistryTime.system(),
            "");
    registry.tell(operations.events);
    when(copies.quarantines()).thenReturn(mock(QuarantineCopies.class));
    ReadWriteTier payloads = payloads();
    Ports ports =
        new Ports(
            registry,
            searchedView(),
            payloads,
            new PeerPorts(
                new InboundReplication(registry, Ticker.systemTicker()),
                (group, enabled) -> replicatedGroups.add(group + "=" + enabled),
                copies,
                () -> identity,
                () -> reports,
                nodeId -> {}),
            registry.asgStatuses(),
            () -> open,
            () -> status,
            () -> verdict);
    server =
        new TestServer(
            refusals ->
                new EurekaApplication(
                        ports, new InstanceDecoder(InstantSource.system()), refusals, deltaDisabled)
                    .withConsole(console),
            settings,
            application -> {
              this.application = application;
              application.with(operations.ports(registry)).register(new CountsRequests());
              return way == Way.SHORT ? application.shortcut() : Shortcut.NONE;
            });
  }

  /** How requests get to the resources. */
  public enum Way {
    /** As in the product. */
    SHORT,
    /** All by Jersey. */
    BY_JERSEY
  }

  /** The path of everything that Jersey serves, with a slash in front. */
  public Set<String> routes() {
    return Objects.requireNonNull(application).getResources().stream()
        .flatMap(TestEureka::paths)
        .collect(Collectors.toSet());
  }

  private static Stream<String> paths(Resource resource) {
    String path = "/" + resource.getPath();
    Stream<String> children =
        resource.getChildResources().stream().map(child -> path + "/" + child.getPath());
    return Stream.concat(
        resource.getAllMethods().isEmpty() ? Stream.of() : Stream.of(path), children);
  }

  /** How many requests Jersey has seen. */
  public int seenByJersey() {
    return seenByJersey.get();
  }

  @PreMatching
  private final class CountsRequests implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      seenByJersey.incrementAndGet();
    }
  }

  private RegistryView searchedView() {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().equals("names")) {
            beforeSearch.run();
          }
          return method.invoke(registry.view(), arguments);
        };
    return (RegistryView)
        Proxy.newProxyInstance(
            RegistryView.class.getClassLoader(), new Class<?>[] {RegistryView.class}, handler);
  }

  private ReadWriteTier payloads() {
    CacheSettings settings = CacheSettings.defaults();
    Ticker ticker = Ticker.systemTicker();
    RegistryPayloads builder = new RegistryPayloads(registry.view(), settings, ticker);
    ReadWriteTier tier = new ReadWriteTier(builder, settings, ticker);
    registry.tell(builder);
    registry.tell(tier);
    return tier;
  }

  @Override
  public void close() {
    server.close();
  }
}
