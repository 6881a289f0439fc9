// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.model.Entries;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.Port;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance in any of the JSON dialects that arrive (protocol, sections 3.1 to 3.5, 3.9). */
final class JsonInstanceReader {

  private static final String CLASS = "@class";

  private final InstanceFields fields;

  JsonInstanceReader(InstanceFields fields) {
    this.fields = fields;
  }

  /** A document with the root {@code instance}, or the instance itself as root. */
  InstanceDraft readDocument(JsonParser json) throws DecodeException, IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new DecodeException("The body must be a JSON object.");
    }
    if (json.nextToken() != JsonToken.FIELD_NAME || !json.currentName().equals("instance")) {
      return new Reading(json).read();
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
    return new Reading(json).read();
  }

  /** One instance, from its first field on. */
  private final class Reading {
    private final JsonParser json;
    private final Scalar scalar = new Scalar(fields.parts());
    private final InstanceDraft draft = fields.draft();

    Reading(JsonParser json) {
      this.json = json;
    }

    InstanceDraft read() throws DecodeException, IOException {
      for (; json.currentToken() == JsonToken.FIELD_NAME; json.nextToken()) {
        String name = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_NULL) {
          readField(name);
        }
      }
      return draft;
    }

    private void readField(String name) throws DecodeException, IOException {
      InstanceFields.Setter setter = fields.setter(name);
      if (setter != null) {
        JsonInput.isScalar(json, "", name);
        setter.set(draft, scalar.at(json, "", name));
        return;
      }
      switch (name) {
        case "port" -> draft.port(port(name, Port.DEFAULT));
        case "securePort" -> draft.securePort(port(name, Port.DEFAULT_SECURE));
        case "dataCenterInfo" -> readDataCenter();
        case "leaseInfo" -> readLease();
        case "metadata" -> draft.metadata(map(name, true));
        default -> json.skipChildren();
      }
    }

    private Port port(String name, Port preset) throws DecodeException, IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        return new Port(bareNumber(name), preset.enabled());
      }
      int number = preset.number();
      boolean enabled = preset.enabled();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String part = json.currentName();
        json.nextToken();
        switch (part) {
          case "$" ->
              number =
                  JsonInput.isScalar(json, "", name) ? scalar.at(json, "", name).intOrZero() : 0;
          case "@enabled" -> enabled = flag(name);
          default -> json.skipChildren();
        }
      }
      return new Port(number, enabled);
    }

    private int bareNumber(String name) throws DecodeException, IOException {
      String text = JsonInput.text(json, name);
      Integer number = text == null ? null : Numbers.parseInt(text);
      if (number == null) {
        throw new DecodeException(name + " must be a number or an object.");
      }
      return number;
    }

    private boolean flag(String name) throws DecodeException, IOException {
      if (!JsonInput.isScalar(json, "", name)) {
        return false;
      }
      scalar.at(json, "", name);
      return json.currentToken().isNumeric()
          ? scalar.number(0) != 0
          : scalar.common().equalsIgnoreCase("true");
    }

    private void readDataCenter() throws DecodeException, IOException {
      expectObject("dataCenterInfo");
      DataCenterDraft dataCenter = new DataCenterDraft();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case CLASS -> dataCenter.className(text("dataCenterInfo.@class"));
          case "name" -> dataCenter.name(text("dataCenterInfo.name"));
          case "metadata" -> dataCenter.metadata(map("dataCenterInfo.metadata", false));
          default -> json.skipChildren();
        }
      }
      dataCenter.applyJson(draft);
    }

    private @Nullable String text(String name) throws DecodeException, IOException {
      return JsonInput.isScalar(json, "", name) ? scalar.at(json, "", name).common() : null;
    }

    private void readLease() throws DecodeException, IOException {
      expectObject("leaseInfo");
      LeaseDraft lease = new LeaseDraft();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (!LeaseDraft.has(name)) {
          json.skipChildren();
        } else if (JsonInput.isScalar(json, "leaseInfo.", name)) {
          lease.set(name, scalar.at(json, "leaseInfo.", name));
        }
      }
      draft.leaseInfo(lease.lease());
    }

    private Map<String, String> map(String name, boolean dropClass)
        throws DecodeException, IOException {
      if (json.currentToken() == JsonToken.VALUE_NULL) {
        return Map.of();
      }
      expectObject(name);
      Entries map = new Entries();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = InstanceFields.withoutNul("A key of ", name, json.currentName());
        json.nextToken();
        if (JsonInput.isScalar(json, "Each value of ", name) && !(dropClass && key.equals(CLASS))) {
          map.put(key, scalar.at(json, "A value of ", name).common());
        }
      }
      return map.map();
    }

    private void expectObject(String name) throws DecodeException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw new DecodeException(name + " must be an object.");
      }
    }
  }
}
