// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.codec.Utf8Buffer;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The one shape of a health answer, for machines and for people. */
final class HealthAnswer {

  private HealthAnswer() {}

  /** {@code {"status":"...","reason":"..."}}, not to be cached by anybody. */
  static Response of(int code, String status, String reason) {
    Utf8Buffer body = new Utf8Buffer(128).ascii("{\"status\":").jsonText(status);
    body.ascii(",\"reason\":").jsonText(reason).ascii("}");
    return Response.status(code)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Rope.builder(1).add(body.toByteArray()).build())
        .build();
  }
}
