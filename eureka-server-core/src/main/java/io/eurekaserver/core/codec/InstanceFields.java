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
  private final SharedParts parts = new SharedParts();
  private final Map<String, Setter> setters = new HashMap<>();

  private interface Setter {
    void set(InstanceDraft draft, String text);
  }

  private InstanceFields(InstantSource clock) {
    this.clock = clock;
    put("instanceId", InstanceDraft::instanceId);
    put("hostName", InstanceDraft::hostName);
    put("app", InstanceDraft::app);
    put("ipAddr", InstanceDraft::ipAddr);
    put("sid", InstanceDraft::sid);
    put("countryId", (draft, text) -> draft.countryId(Numbers.parseIntOrZero(text)));
    put("homePageUrl", InstanceDraft::homePageUrl);
    put("statusPageUrl", InstanceDraft::statusPageUrl);
    put("healthCheckUrl", InstanceDraft::healthCheckUrl);
    put("secureHealthCheckUrl", InstanceDraft::secureHealthCheckUrl);
    put("vipAddress", InstanceDraft::vipAddress);
    put("secureVipAddress", InstanceDraft::secureVipAddress);
    put("isCoordinatingDiscoveryServer", InstanceFields::coordinating);
    put("actionType", (draft, text) -> draft.actionType(actionType(text)));
    put("asgName", InstanceDraft::asgName);
  }

  private void put(String name, Setter setter) {
    setters.put(name, setter);
  }

  /** As JSON senders mean them. */
  static InstanceFields json(InstantSource clock) {
    InstanceFields fields = new InstanceFields(clock);
    fields.put("status", (draft, text) -> draft.status(InstanceStatus.ofJson(text)));
    Setter override = (draft, text) -> draft.overriddenStatus(InstanceStatus.ofJson(text));
    fields.put("overriddenStatus", override);
    fields.put("overriddenstatus", override);
    fields.put("appGroupName", (draft, text) -> draft.appGroupName(text.toUpperCase(Locale.ROOT)));
    fields.put(
        "lastUpdatedTimestamp",
        (draft, text) -> draft.lastUpdatedTimestamp(Numbers.parse(text, 0)));
    fields.put(
        "lastDirtyTimestamp", (draft, text) -> draft.lastDirtyTimestamp(Numbers.parse(text, 0)));
    return fields;
  }

  /** As XML senders mean them: an unreadable time is "now". */
  static InstanceFields xml(InstantSource clock) {
    InstanceFields fields = new InstanceFields(clock);
    fields.put("status", (draft, text) -> draft.status(InstanceStatus.ofXml(text.strip())));
    Setter override = (draft, text) -> draft.overriddenStatus(InstanceStatus.ofXml(text.strip()));
    fields.put("overriddenStatus", override);
    fields.put("overriddenstatus", override);
    fields.put("appGroupName", InstanceDraft::appGroupName);
    fields.put(
        "lastUpdatedTimestamp",
        (draft, text) -> draft.lastUpdatedTimestamp(Numbers.parse(text, clock.millis())));
    fields.put(
        "lastDirtyTimestamp",
        (draft, text) -> draft.lastDirtyTimestamp(Numbers.parse(text, clock.millis())));
    return fields;
  }

  /** A draft with the defaults of the protocol. */
  InstanceDraft draft() {
    long now = clock.millis();
    return InstanceInfo.draft(parts).lastUpdatedTimestamp(now).lastDirtyTimestamp(now);
  }

  /** Whether a field of this name is one of these. */
  boolean has(String name) {
    return setters.containsKey(name);
  }

  /** Sets a field that these have. */
  void set(InstanceDraft draft, String name, String text) throws DecodeException {
    Setter setter = setters.get(name);
    if (setter == null) {
      throw new IllegalArgumentException(name);
    }
    setter.set(draft, withoutNul(name, text));
  }

  /** The text, unless it holds a NUL character, which no name, key or address can. */
  static String withoutNul(String name, String text) throws DecodeException {
    if (text.indexOf('\0') >= 0) {
      throw new DecodeException(name + " must not contain a NUL character.");
    }
    return text;
  }

  private static void coordinating(InstanceDraft draft, String text) {
    draft.coordinatingDiscoveryServer(text.strip().equalsIgnoreCase("true"));
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
