// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.cache.Rope;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers what is the sender's fault: a status, the reason in a header, and the known body. */
public final class RefusedMapper implements ExceptionMapper<RefusedException> {

  private final Refusals refusals;

  /** Counts and logs there. */
  public RefusedMapper(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public Response toResponse(RefusedException e) {
    refusals.refused(e.why(), e.sentence());
    Response.ResponseBuilder answer =
        Response.status(e.why().status()).header(ErrorHeader.NAME, ErrorHeader.value(e.sentence()));
    if (!e.body().isEmpty()) {
      byte[] body = e.body().getBytes(UTF_8);
      answer.type(e.bodyType()).entity(Rope.builder(1).add(body).build());
    }
    return answer.build();
  }
}
