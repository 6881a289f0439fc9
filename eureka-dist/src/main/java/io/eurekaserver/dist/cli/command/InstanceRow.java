// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.core.model.Port;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.Query;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Column.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instance as one row; the same from our API and from the Eureka protocol. */
final class InstanceRow {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("app"),
          Column.text("id"),
          Column.of("status", Kind.STATUS),
          Column.text("overriddenStatus").titled("OVERRIDE"),
          Column.text("hostName").titled("HOST"),
          Column.number("port"),
          Column.of("lastRenewalAt", Kind.AGO).titled("RENEWED"),
          Column.text("ipAddr").titled("IP"),
          Column.text("zone"),
          Column.number("securePort"),
          Column.text("vipAddress").titled("VIP"),
          Column.of("expiresAt", Kind.AGO).titled("EXPIRES"));

  private InstanceRow() {}

  static List<@Nullable Object> of(Json item) {
    return COLUMNS.stream().<@Nullable Object>map(column -> item.at(column.key()).raw()).toList();
  }

  static List<@Nullable Object> of(InstanceInfo i) {
    LeaseInfo lease = i.leaseInfo();
    Long renewedAt = lease == null ? null : known(lease.lastRenewalTimestamp());
    return Arrays.asList(
        i.app(),
        i.id().id(),
        i.status().name(),
        i.overriddenStatus() == InstanceStatus.UNKNOWN ? null : i.overriddenStatus().name(),
        i.hostName(),
        number(i.port()),
        renewedAt,
        i.ipAddr(),
        Query.zone(i).isEmpty() ? null : Query.zone(i),
        number(i.securePort()),
        i.vipAddress(),
        renewedAt == null || lease == null
            ? null
            : (Long) (renewedAt + 1000L * lease.durationSeconds()));
  }

  private static @Nullable Long known(long millis) {
    return millis == 0 ? null : (Long) millis;
  }

  private static @Nullable Integer number(Port port) {
    return port.enabled() ? (Integer) port.number() : null;
  }
}
