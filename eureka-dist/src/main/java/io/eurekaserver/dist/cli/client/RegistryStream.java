// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.InvalidRegistrationException;
import io.eurekaserver.core.registry.RegistrationCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Hands out the instances of a registry one by one while it arrives: what is not kept costs no
 * memory. Of servers of any kind and age: a list may be a single object. Not for several threads.
 */
final class RegistryStream {

  private final InstanceDecoder decoder;
  private final Consumer<InstanceInfo> sink;
  private String hashcode = "";
  private String version = "";
  private int instances;
  private int leftOut;

  RegistryStream(InstanceDecoder decoder, Consumer<InstanceInfo> sink) {
    this.decoder = decoder;
    this.sink = sink;
  }

  RegistryRead read(InputStream in, long serverMillis) throws DecodeException, IOException {
    JsonInput.read(
        in,
        StandardCharsets.UTF_8,
        json -> {
          json.nextToken();
          object(json, this::root);
          return this;
        });
    return new RegistryRead(hashcode, version, instances, leftOut, serverMillis);
  }

  private void root(JsonParser json, String name) throws DecodeException, IOException {
    if (name.equals("applications")) {
      object(json, this::applications);
    }
  }

  private void applications(JsonParser json, String name) throws DecodeException, IOException {
    switch (name) {
      case "versions__delta" -> version = json.getText();
      case "apps__hashcode" -> hashcode = json.getText();
      case "application" -> each(json, () -> object(json, this::application));
      default -> json.skipChildren();
    }
  }

  private void application(JsonParser json, String name) throws DecodeException, IOException {
    if (name.equals("instance")) {
      each(json, () -> instance(json));
    }
  }

  private void instance(JsonParser json) throws IOException {
    JsonStreamContext outside = json.getParsingContext().getParent();
    try {
      InstanceDraft draft = decoder.read(json);
      sink.accept(
          RegistrationCheck.accept(draft, Objects.requireNonNullElse(draft.app(), "UNKNOWN")));
      instances++;
    } catch (DecodeException e) {
      leftOut++;
      skipRest(json, outside);
    } catch (InvalidRegistrationException e) {
      leftOut++;
    }
  }

  private static void skipRest(JsonParser json, JsonStreamContext outside) throws IOException {
    while (json.getParsingContext() != outside || json.currentToken() != JsonToken.END_OBJECT) {
      if (json.nextToken() == null) {
        return;
      }
    }
  }

  private static void object(JsonParser json, Field field) throws DecodeException, IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new DecodeException("The answer is no registry.");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.read(json, name);
      json.skipChildren(); // of what was not read
    }
  }

  /** Each element of an array, or the single one, or none. */
  private static void each(JsonParser json, Element element) throws DecodeException, IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        element.read();
      }
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      element.read();
    }
  }

  @FunctionalInterface
  private interface Field {
    void read(JsonParser json, String name) throws DecodeException, IOException;
  }

  @FunctionalInterface
  private interface Element {
    void read() throws DecodeException, IOException;
  }
}
