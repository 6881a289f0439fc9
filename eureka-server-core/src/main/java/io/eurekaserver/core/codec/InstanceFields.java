// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.ActionType;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.SharedParts;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an instance that are one scalar on the wire, and what one format makes of their
 * text (protocol, section 3.1). Immutable, for any thread.
 */
final class InstanceFields {

  private final InstantSource clock;
  private final SharedParts parts;
  private final Map<String, Setter> setters = new HashMap<>();

  /** Sets one field. */
  interface Setter {
    /** Takes its value. */
    void set(InstanceDraft draft, Scalar value) throws DecodeException;
  }

  private InstanceFields(InstantSource clock, SharedParts parts) {
    this.clock = clock;
    this.parts = parts;
    put("instanceId", (draft, value) -> draft.instanceId(value.own()));
    put("hostName", (draft, value) -> draft.hostName(value.own()));
    put("app", (draft, value) -> draft.app(value.common()));
    put("ipAddr", (draft, value) -> draft.ipAddr(value.own()));
    put("sid", (draft, value) -> draft.sid(value.common()));
    put("countryId", (draft, value) -> draft.countryId(value.intOrZero()));
    put("homePageUrl", (draft, value) -> draft.homePageUrl(value.own()));
    put("statusPageUrl", (draft, value) -> draft.statusPageUrl(value.own()));
    put("healthCheckUrl", (draft, value) -> draft.healthCheckUrl(value.own()));
    put("secureHealthCheckUrl", (draft, value) -> draft.secureHealthCheckUrl(value.own()));
    put("vipAddress", (draft, value) -> draft.vipAddress(value.common()));
    put("secureVipAddress", (draft, value) -> draft.secureVipAddress(value.common()));
    put("isCoordinatingDiscoveryServer", InstanceFields::coordinating);
    put("actionType", (draft, value) -> draft.actionType(actionType(value.common())));
    put("asgName", (draft, value) -> draft.asgName(value.common()));
  }

  private void put(String name, Setter setter) {
    setters.put(name, setter);
  }

  /** As JSON senders mean them. */
  static InstanceFields json(InstantSource clock, SharedParts parts) {
    InstanceFields fields = new InstanceFields(clock, parts);
    fields.put("status", (draft, value) -> draft.status(InstanceStatus.ofJson(value.common())));
    Setter override =
        (draft, value) -> draft.overriddenStatus(InstanceStatus.ofJson(value.common()));
    fields.put("overriddenStatus", override);
    fields.put("overriddenstatus", override);
    fields.put(
        "appGroupName",
        (draft, value) -> draft.appGroupName(value.common().toUpperCase(Locale.ROOT)));
    fields.put(
        "lastUpdatedTimestamp", (draft, value) -> draft.lastUpdatedTimestamp(value.number(0)));
    fields.put("lastDirtyTimestamp", (draft, value) -> draft.lastDirtyTimestamp(value.number(0)));
    return fields;
  }

  /** As XML senders mean them: an unreadable time is "now". */
  static InstanceFields xml(InstantSource clock, SharedParts parts) {
    InstanceFields fields = new InstanceFields(clock, parts);
    fields.put(
        "status", (draft, value) -> draft.status(InstanceStatus.ofXml(value.common().strip())));
    Setter override =
        (draft, value) -> draft.overriddenStatus(InstanceStatus.ofXml(value.common().strip()));
    fields.put("overriddenStatus", override);
    fields.put("overriddenstatus", override);
    fields.put("appGroupName", (draft, value) -> draft.appGroupName(value.common()));
    fields.put(
        "lastUpdatedTimestamp",
        (draft, value) -> draft.lastUpdatedTimestamp(value.number(clock.millis())));
    fields.put(
        "lastDirtyTimestamp",
        (draft, value) -> draft.lastDirtyTimestamp(value.number(clock.millis())));
    return fields;
  }

  /** A draft with the defaults of the protocol. */
  InstanceDraft draft() {
    long now = clock.millis();
    return InstanceInfo.draft(parts).lastUpdatedTimestamp(now).lastDirtyTimestamp(now);
  }

  /** What the draft's instance will hold together with others. */
  SharedParts parts() {
    return parts;
  }

  /** How a field of this name is set; null if there is none. */
  @Nullable Setter setter(String name) {
    return setters.get(name);
  }

  /**
   * The text, of a name in two parts, unless it holds a NUL character, which no name, key or
   * address can.
   */
  static String withoutNul(String of, String name, String text) throws DecodeException {
    if (text.indexOf('\0') >= 0) {
      throw new DecodeException(of + name + " must not contain a NUL character.");
    }
    return text;
  }

  private static void coordinating(InstanceDraft draft, Scalar value) throws DecodeException {
    draft.coordinatingDiscoveryServer(value.common().strip().equalsIgnoreCase("true"));
  }

  private static @Nullable ActionType actionType(String text) {
    return switch (text.strip()) {
      case "ADDED" -> ActionType.ADDED;
      case "MODIFIED" -> ActionType.MODIFIED;
      case "DELETED" -> ActionType.DELETED;
      default -> null;
    };
  }
}
