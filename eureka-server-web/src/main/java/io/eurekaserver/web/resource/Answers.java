// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.web.param.Accepted;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The kinds of answers that resources give. */
final class Answers {

  private Answers() {}

  /** A status and nothing else: no body, no content type. */
  static Response status(int status) {
    return Response.status(status).build();
  }

  /** Bytes of a type. */
  static Response ok(byte[] bytes, MediaType type) {
    return with(200, bytes, type);
  }

  /** JSON that is true at this moment only: nobody may keep it. */
  static Response freshJson(byte[] bytes) {
    return freshJson(Rope.builder(1).add(bytes).build());
  }

  /** The same in pieces. */
  static Response freshJson(Rope bytes) {
    return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** One instance with a status, or 404 if there is none. */
  static Response instance(int status, @Nullable InstanceInfo instance, Accepted accepted) {
    return instance == null
        ? status(404)
        : with(
            status, InstanceEncoder.document(instance, accepted.fullForm()), accepted.mediaType());
  }

  private static Response with(int status, byte[] bytes, MediaType type) {
    Rope rope = Rope.builder(1).add(bytes).build();
    return Response.status(status).type(type).entity(rope).build();
  }
}
