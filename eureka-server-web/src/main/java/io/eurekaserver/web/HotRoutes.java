// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.param.AcceptEncoding;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.Batch;
import io.eurekaserver.web.param.RequestValues;
import io.eurekaserver.web.resource.ApplicationResource;
import io.eurekaserver.web.resource.ApplicationsResource;
import io.eurekaserver.web.resource.BatchResource;
import io.eurekaserver.web.resource.DeltaResource;
import io.eurekaserver.web.resource.InstanceResource;
import io.eurekaserver.web.resource.RegistryReads;
import io.eurekaserver.web.resource.SecureVipResource;
import io.eurekaserver.web.resource.VipResource;
import io.eurekaserver.web.server.Shortcut;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/**
 * What is asked for all the time: heartbeats, registrations, and reads of the registry by clients,
 * batches by peers. The resources are those that Jersey serves; here stands only which values their
 * methods take.
 */
final class HotRoutes {

  private final RequestValues values;
  private final RegistryReads reads;
  private final Shortcut.Builder routes = Shortcut.builder();

  HotRoutes(RequestValues values, RegistryReads reads) {
    this.values = values;
    this.reads = reads;
  }

  /** Everything that was added, the first that fits first. */
  Shortcut build() {
    return routes.build();
  }

  private static boolean always(Asked request) {
    return true;
  }

  /** A renewal takes no lock. */
  void addRenewals(InstanceResource to) {
    Function<Asked, Response> call =
        request -> to.renew(values.of(Heartbeat.class, request), Accepted.of(request));
    add(HttpMethod.PUT, to, new Shortcut.Work(false, HotRoutes::always, call));
  }

  /** A registration takes a lock that is held for about a microsecond. */
  void addRegistrations(ApplicationResource to) {
    Function<Asked, Response> call =
        request ->
            to.register(values.of(InstanceInfo.class, request), values.of(Origin.class, request));
    add(HttpMethod.POST, to, new Shortcut.Work(true, HotRoutes::always, call));
  }

  /** A batch holds hundreds of changes: not on the thread that reads for others as well. */
  void addBatches(BatchResource to) {
    Function<Asked, Response> call = request -> to.apply(values.of(Batch.class, request));
    add(HttpMethod.POST, to, new Shortcut.Work(true, request -> false, call));
  }

  void addReads(ApplicationsResource from) {
    addReads(from, request -> Scope.ALL, request -> from.all(Accepted.of(request)));
  }

  void addReads(DeltaResource from) {
    addReads(from, request -> Scope.DELTA, request -> from.delta(Accepted.of(request)));
  }

  void addReads(ApplicationResource from) {
    addReads(
        from,
        request -> Scope.application(request.pathValue("app")),
        request -> from.application(request.pathValue("app"), Accepted.of(request)));
  }

  void addReads(VipResource from) {
    addReads(
        from,
        request -> Scope.vip(request.pathValue("address")),
        request -> from.members(request.pathValue("address"), Accepted.of(request)));
  }

  void addReads(SecureVipResource from) {
    addReads(
        from,
        request -> Scope.secureVip(request.pathValue("address")),
        request -> from.members(request.pathValue("address"), Accepted.of(request)));
  }

  /** One instance is written at once, whatever else there is. */
  void addReads(InstanceResource from) {
    Function<Asked, Response> call =
        request -> from.instance(values.of(InstanceId.class, request), Accepted.of(request));
    add(HttpMethod.GET, from, new Shortcut.Work(false, HotRoutes::always, call));
  }

  private void addReads(
      Object resource, Function<Asked, Scope> scope, Function<Asked, Response> call) {
    Predicate<Asked> isQuick = request -> isQuick(scope.apply(request), request);
    add(HttpMethod.GET, resource, new Shortcut.Work(false, isQuick, call));
  }

  private boolean isQuick(Scope scope, Asked request) {
    boolean gzip = AcceptEncoding.prefersGzip(request.header(HttpHeaders.ACCEPT_ENCODING));
    try {
      return reads.isQuick(scope, Accepted.of(request), gzip);
    } catch (RefusedException e) {
      return false; // the call will say so
    }
  }

  private void add(String method, Object resource, Shortcut.Work work) {
    routes.add(method, Route.pathOf(resource.getClass()), work);
  }
}
