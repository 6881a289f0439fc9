// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.replication.protocol.PeerHeaders;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.util.Locale;
import java.util.OptionalLong;
import javax.ws.rs.HttpMethod;
import org.jspecify.annotations.Nullable;

/** Paths, queries and headers as typed values, checked before anything is done with them. */
final class Parameters {

  private static final String DIRTY = "lastDirtyTimestamp";

  private Parameters() {}

  /** Who asks: a peer says so with exactly {@code true} (protocol, section 2.5). */
  static Origin origin(Asked request) {
    return isReplica(request)
        ? Origin.peer(request.remoteAddress())
        : Origin.client(request.remoteAddress());
  }

  private static boolean isReplica(Asked request) {
    return "true".equals(request.header(PeerHeaders.REPLICATION));
  }

  /** The instance that the path {@code apps/{app}/{id}} names. */
  static InstanceId instanceId(Asked request) {
    return new InstanceId(request.pathValue("app"), request.pathValue("id"));
  }

  /**
   * A heartbeat (protocol, section 4.6). Its status says nothing. Who sends it is not noted: there
   * are too many.
   */
  static Heartbeat heartbeat(Asked request) {
    Origin origin = isReplica(request) ? Origin.PEER : Origin.CLIENT;
    String override = origin.isReplica() ? request.queryValue("overriddenstatus") : null;
    return new Heartbeat(
        request.pathValue("app").toUpperCase(Locale.ROOT),
        request.pathValue("id"),
        timestamp(request.queryValue(DIRTY)),
        override == null ? InstanceStatus.UNKNOWN : status("overriddenstatus", override),
        origin);
  }

  /** An override to set, or to remove if the method is DELETE (protocol, section 4.7). */
  static StatusChange statusChange(Asked request) {
    String value = request.queryValue("value");
    boolean removal = request.method().equals(HttpMethod.DELETE);
    return new StatusChange(
        instanceId(request),
        removal && value == null ? InstanceStatus.UNKNOWN : status("value", value),
        timestamp(request.queryValue(DIRTY)),
        origin(request));
  }

  /** The query as metadata: the first value of each key. */
  static MetadataEntries metadata(Asked request) {
    return new MetadataEntries(request.queryValues());
  }

  /** The status of an auto-scaling group; here the header counts in any case. */
  static AsgStatus asgStatus(Asked request) {
    String value = request.queryValue("value");
    if (!"ENABLED".equalsIgnoreCase(value) && !"DISABLED".equalsIgnoreCase(value)) {
      throw bad("value must be ENABLED or DISABLED.");
    }
    return new AsgStatus(
        "ENABLED".equalsIgnoreCase(value),
        "true".equalsIgnoreCase(request.header(PeerHeaders.REPLICATION)));
  }

  private static OptionalLong timestamp(@Nullable String text) {
    if (text == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw bad(DIRTY + " must be a number of milliseconds.");
    }
  }

  private static InstanceStatus status(String name, @Nullable String text) {
    InstanceStatus status = InstanceStatus.named(text);
    if (status == null) {
      throw bad(name + " must be one of UP, DOWN, STARTING, OUT_OF_SERVICE, UNKNOWN.");
    }
    return status;
  }

  private static RefusedException bad(String sentence) {
    return new RefusedException(Cause.BAD_PARAMETER, sentence);
  }
}
