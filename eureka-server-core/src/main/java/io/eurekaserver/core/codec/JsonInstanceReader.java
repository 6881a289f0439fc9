// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.Port;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** An instance in any of the JSON dialects that arrive (protocol, sections 3.1 to 3.5, 3.9). */
final class JsonInstanceReader {

  private static final String CLASS = "@class";

  private final InstanceFields fields;

  JsonInstanceReader(InstantSource clock) {
    fields = InstanceFields.json(clock);
  }

  /** A document with the root {@code instance}, or the instance itself as root. */
  InstanceDraft readDocument(JsonParser json) throws DecodeException, IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new DecodeException("The body must be a JSON object.");
    }
    if (json.nextToken() != JsonToken.FIELD_NAME || !json.currentName().equals("instance")) {
      return readFields(json);
    }
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new DecodeException("instance must be an object.");
    }
    InstanceDraft draft = read(json);
    if (json.nextToken() != JsonToken.END_OBJECT) {
      throw new DecodeException("Nothing may stand beside instance.");
    }
    return draft;
  }

  /** The instance at whose START_OBJECT the parser stands; leaves it at the END_OBJECT. */
  InstanceDraft read(JsonParser json) throws DecodeException, IOException {
    json.nextToken();
    return readFields(json);
  }

  private InstanceDraft readFields(JsonParser json) throws DecodeException, IOException {
    InstanceDraft draft = fields.draft();
    for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        readField(json, draft, name);
      }
    }
    return draft;
  }

  private void readField(JsonParser json, InstanceDraft draft, String name)
      throws DecodeException, IOException {
    switch (name) {
      case "port" -> draft.port(port(json, name, Port.DEFAULT));
      case "securePort" -> draft.securePort(port(json, name, Port.DEFAULT_SECURE));
      case "dataCenterInfo" -> readDataCenter(json, draft);
      case "leaseInfo" -> readLease(json, draft);
      case "metadata" -> draft.metadata(map(json, name, true));
      default -> readScalar(json, draft, name);
    }
  }

  private void readScalar(JsonParser json, InstanceDraft draft, String name)
      throws DecodeException, IOException {
    if (!fields.has(name)) {
      json.skipChildren();
      return;
    }
    String text = JsonInput.text(json, name);
    if (text != null) {
      fields.set(draft, name, text);
    }
  }

  private static Port port(JsonParser json, String name, Port preset)
      throws DecodeException, IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return new Port(bareNumber(json, name), preset.enabled());
    }
    int number = preset.number();
    boolean enabled = preset.enabled();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String part = json.currentName();
      json.nextToken();
      switch (part) {
        case "$" -> number = portNumber(json, name);
        case "@enabled" -> enabled = flag(json, name);
        default -> json.skipChildren();
      }
    }
    return new Port(number, enabled);
  }

  private static int bareNumber(JsonParser json, String name) throws DecodeException, IOException {
    String text = JsonInput.text(json, name);
    Integer number = text == null ? null : Numbers.parseInt(text);
    if (number == null) {
      throw new DecodeException(name + " must be a number or an object.");
    }
    return number;
  }

  private static int portNumber(JsonParser json, String name) throws DecodeException, IOException {
    String text = JsonInput.text(json, name);
    return text == null ? 0 : Numbers.parseIntOrZero(text);
  }

  private static boolean flag(JsonParser json, String name) throws DecodeException, IOException {
    String text = JsonInput.text(json, name);
    if (text == null || !json.currentToken().isNumeric()) {
      return "true".equalsIgnoreCase(text);
    }
    return Numbers.parse(text, 0) != 0;
  }

  private static void readDataCenter(JsonParser json, InstanceDraft draft)
      throws DecodeException, IOException {
    expectObject(json, "dataCenterInfo");
    DataCenterDraft dataCenter = new DataCenterDraft();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case CLASS -> dataCenter.className(JsonInput.text(json, "dataCenterInfo.@class"));
        case "name" -> dataCenter.name(JsonInput.text(json, "dataCenterInfo.name"));
        case "metadata" -> dataCenter.metadata(map(json, "dataCenterInfo.metadata", false));
        default -> json.skipChildren();
      }
    }
    dataCenter.applyJson(draft);
  }

  private static void readLease(JsonParser json, InstanceDraft draft)
      throws DecodeException, IOException {
    expectObject(json, "leaseInfo");
    LeaseDraft lease = new LeaseDraft();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      String text = LeaseDraft.has(name) ? JsonInput.text(json, "leaseInfo." + name) : null;
      if (text != null) {
        lease.set(name, text);
      }
      json.skipChildren();
    }
    draft.leaseInfo(lease.lease());
  }

  private static Map<String, String> map(JsonParser json, String name, boolean dropClass)
      throws DecodeException, IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return Map.of();
    }
    expectObject(json, name);
    Map<String, String> map = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = InstanceFields.withoutNul("A key of " + name, json.currentName());
      json.nextToken();
      String value = JsonInput.text(json, "Each value of " + name);
      if (value != null && !(dropClass && key.equals(CLASS))) {
        map.put(key, InstanceFields.withoutNul("A value of " + name, value));
      }
    }
    return map;
  }

  private static void expectObject(JsonParser json, String name) throws DecodeException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new DecodeException(name + " must be an object.");
    }
  }
}
