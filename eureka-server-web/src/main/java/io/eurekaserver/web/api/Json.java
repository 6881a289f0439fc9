// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.codec.ByteSlice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Documents to and from JSON. Nothing of what that takes is loaded before somebody asks the admin
 * API for something. For any thread.
 */
final class Json {

  private Json() {}

  /** Made with the first document. */
  private static final class Lazy {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  }

  /** A document that is true at this moment only: nobody may keep it. */
  static Response ok(Object document) {
    return ok(rope(document));
  }

  /** The same of bytes that are JSON already. */
  static Response ok(Rope bytes) {
    return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** The bytes of a document. */
  static Rope rope(Object document) {
    return Rope.builder(1).add(bytes(document)).build();
  }

  /** The same as an array. */
  static byte[] bytes(Object document) {
    try {
      return Lazy.MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a document cannot be written", e);
    }
  }

  /** A body as a tree; null if it is no JSON object. */
  static @Nullable JsonNode object(ByteSlice body) {
    try {
      JsonNode read = Lazy.MAPPER.readTree(body.array(), body.offset(), body.length());
      return read != null && read.isObject() ? read : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** A file of this package that holds an object. */
  static ObjectNode resource(String name) {
    try (InputStream in = Json.class.getResourceAsStream(name)) {
      return (ObjectNode) Lazy.MAPPER.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
