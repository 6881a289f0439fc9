// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import io.eurekaserver.core.event.EventLog;
import io.eurekaserver.core.event.EventSettings;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.replication.ClusterSource;
import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.replication.Comparison;
import io.eurekaserver.replication.protocol.PeerView;
import io.eurekaserver.web.api.ActionGuard;
import io.eurekaserver.web.api.LoggerLevels;
import io.eurekaserver.web.api.Quarantines;
import io.eurekaserver.web.api.RegistryFigures;
import io.eurekaserver.web.api.ReloadResult;
import io.eurekaserver.web.api.RunningSettings;
import io.eurekaserver.web.api.ServerFacts;
import io.eurekaserver.web.api.SettingRow;
import io.eurekaserver.web.api.document.QuarantineDetail;
import io.eurekaserver.web.traffic.AddressRow;
import io.eurekaserver.web.traffic.Census;
import io.eurekaserver.web.traffic.ClientRow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What stands behind the admin API in tests; what a test may change is public. */
public final class TestOperations implements Quarantines, ClusterSource {

  public final EventLog events = new EventLog(EventSettings.defaults(), InstantSource.system());
  public final Map<String, QuarantineDetail> quarantines = new ConcurrentSkipListMap<>();
  public final Map<String, CompletableFuture<Comparison>> comparisons =
      new ConcurrentSkipListMap<>();
  public volatile List<PeerView> own = List.of();
  public volatile Map<String, Answer> answers = Map.of();
  public final ActionGuard guard = new ActionGuard(true);
  public volatile Census census = Census.none();

  AdminPorts ports(LocalRegistry registry) {
    return new AdminPorts(
        new ServerFacts(
            "1.2.3",
            "n1",
            "test",
            "default",
            InstantSource.system().millis(),
            "",
            () -> "http://self:8761/eureka",
            InstantSource.system()),
        new RegistryFigures(registry.view(), registry.monitor(), registry.counters(), () -> 0),
        registry.leases(),
        this,
        events,
        comparisons::get,
        this,
        new Census() {
          @Override
          public Table<ClientRow> clients() {
            return census.clients();
          }

          @Override
          public Table<AddressRow> addresses() {
            return census.addresses();
          }
        },
        guard,
        new AdminPorts.Settings(new TestSettings(), new TestLoggers()));
  }

  @Override
  public int count() {
    return quarantines.size();
  }

  @Override
  public List<QuarantineDetail> all() {
    return new ArrayList<>(quarantines.values());
  }

  @Override
  public @Nullable QuarantineDetail of(InstanceId id) {
    return quarantines.get(id.toString());
  }

  @Override
  public void begin(InstanceId id, long until, Origin origin) {
    quarantines.put(
        id.toString(),
        new QuarantineDetail(id.app(), id.id(), until, 1, origin.reason(), origin.who()));
  }

  @Override
  public boolean lift(InstanceId id, Origin origin) {
    return quarantines.remove(id.toString()) != null;
  }

  @Override
  public List<PeerView> own() {
    return own;
  }

  @Override
  public CompletableFuture<Map<String, Answer>> ask(Duration patience) {
    return CompletableFuture.completedFuture(answers);
  }

  private static final class TestSettings implements RunningSettings {
    @Override
    public List<SettingRow> all() {
      return List.of(new SettingRow("server.port", "8761", "default", true, false, "The port."));
    }

    @Override
    public ReloadResult reload(String who) {
      return new ReloadResult(
          List.of(new ReloadResult.Change("a", "1", "2")),
          List.of(new ReloadResult.Pending("server.port", "1", "2")),
          List.of());
    }
  }

  private static final class TestLoggers implements LoggerLevels {
    @Override
    public List<Row> all() {
      return List.of(new Row("root", null, "info"));
    }

    @Override
    public Row set(String name, @Nullable String level, String who) {
      return new Row(name, level, "debug");
    }
  }
}
