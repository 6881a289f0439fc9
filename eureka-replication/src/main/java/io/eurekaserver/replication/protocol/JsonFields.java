// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.model.InstanceStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Typed values at the place where a parser stands; what is not of the type is a sentence. */
final class JsonFields {

  private JsonFields() {}

  /** Reads the value of one field, or leaves it where it stands to skip it. */
  @FunctionalInterface
  interface Field {
    /** The parser stands at the value, and may be left at its end. */
    void read(JsonParser json, String name) throws DecodeException, IOException;
  }

  /** Reads one element of an array. */
  @FunctionalInterface
  interface Element<T> {
    /** The parser stands at the element, and must be left at its end. */
    T read(JsonParser json) throws DecodeException, IOException;
  }

  /** Reads the document that follows: an object. */
  static void document(JsonParser json, Field field) throws DecodeException, IOException {
    json.nextToken();
    object(json, "The document", field);
  }

  /** Reads the object at whose start the parser stands, to its end. */
  static void object(JsonParser json, String what, Field field)
      throws DecodeException, IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new DecodeException(what + " must be an object.");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.read(json, name);
      json.skipChildren(); // of what was not read
    }
  }

  /** Reads an array, to its end. */
  static <T> List<T> list(JsonParser json, String what, Element<T> element)
      throws DecodeException, IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new DecodeException(what + " must be an array.");
    }
    List<T> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.read(json));
    }
    return list;
  }

  /** A text; numbers and booleans count as theirs. */
  static String text(JsonParser json, String name) throws DecodeException, IOException {
    return required(JsonInput.text(json, name), name);
  }

  /** A number of at most 64 bits, or a text that is one. */
  static long number(JsonParser json, String name) throws DecodeException, IOException {
    if (isLong(json)) {
      return json.getLongValue();
    }
    try {
      return Long.parseLong(text(json, name));
    } catch (NumberFormatException e) {
      throw new DecodeException(name + " must be a whole number of at most 64 bits.");
    }
  }

  /** Whether the parser stands at a whole number of at most 64 bits: nearly always, if at one. */
  static boolean isLong(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
  }

  /** A status by its exact name. */
  static InstanceStatus status(JsonParser json, String name) throws DecodeException, IOException {
    InstanceStatus status = InstanceStatus.named(text(json, name));
    if (status == null) {
      throw new DecodeException(
          name + " must be one of UP, DOWN, STARTING, OUT_OF_SERVICE, UNKNOWN.");
    }
    return status;
  }

  /** A value that must have been there. */
  static <T> T required(@Nullable T value, String name) throws DecodeException {
    if (value == null) {
      throw new DecodeException(name + " is missing.");
    }
    return value;
  }
}
