// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.JsonInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value to look into; what is not there is null, whatever was expected of it. Made of maps,
 * lists, texts, numbers and booleans. Immutable.
 */
public final class Json {

  private static final Json NOTHING = new Json(null);

  private final @Nullable Object value;

  private Json(@Nullable Object value) {
    this.value = value;
  }

  /** A value made of maps, lists, texts, numbers and booleans. */
  public static Json of(@Nullable Object value) {
    return value == null ? NOTHING : new Json(value);
  }

  /** Reads one document. */
  public static Json read(InputStream in) throws DecodeException, IOException {
    return JsonInput.read(
        in,
        StandardCharsets.UTF_8,
        json -> {
          json.nextToken();
          return of(value(json));
        });
  }

  private static @Nullable Object value(JsonParser json) throws DecodeException, IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new DecodeException("The answer is empty.");
    }
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser json)
      throws DecodeException, IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      map.put(name, value(json));
    }
    return map;
  }

  private static List<@Nullable Object> array(JsonParser json) throws DecodeException, IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(json));
    }
    return list;
  }

  /** The value at a path of names. */
  public Json at(String... names) {
    Json here = this;
    for (String name : names) {
      here = here.value instanceof Map<?, ?> map ? of(map.get(name)) : NOTHING;
    }
    return here;
  }

  /** The text, or the number or boolean as text; null for anything else. */
  public @Nullable String text() {
    return value == null || value instanceof Map || value instanceof List ? null : value.toString();
  }

  /** As {@link #text()}; empty instead of null. */
  public String textOrEmpty() {
    String text = text();
    return text == null ? "" : text;
  }

  /** The number, also if it is written as a text; null for anything else. */
  public @Nullable Long number() {
    if (value instanceof Number number) {
      return number.longValue();
    }
    try {
      return value instanceof String text ? (Long) Long.parseLong(text.strip()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** As {@link #number()}; 0 instead of null. */
  public long numberOrZero() {
    Long number = number();
    return number == null ? 0 : number;
  }

  /** Whether it is true. */
  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  /** Whether it is false, which null is not. */
  public boolean isFalse() {
    return Boolean.FALSE.equals(value);
  }

  /** Whether there is a value. */
  public boolean exists() {
    return value != null;
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** The elements of the array; none if it is none. */
  public List<Json> items() {
    return value instanceof List<?> list ? list.stream().map(Json::of).toList() : List.of();
  }

  /** The members of the object in their order; none if it is none. */
  public Map<String, Json> members() {
    if (!(value instanceof Map<?, ?> map)) {
      return Map.of();
    }
    Map<String, Json> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
    return Collections.unmodifiableMap(members);
  }

  /** What it is made of. */
  public @Nullable Object raw() {
    return value;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
