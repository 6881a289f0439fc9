// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Payload;
import io.eurekaserver.core.cache.PayloadSource;
import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.param.Accepted;
import javax.ws.rs.core.Response;

/** Answers from the response cache, as long as the gate is open. */
public final class RegistryReads {

  private final PayloadSource payloads;
  private final ReadGate gate;

  /** Payloads behind a gate. */
  public RegistryReads(PayloadSource payloads, ReadGate gate) {
    this.payloads = payloads;
    this.gate = gate;
  }

  /**
   * Whether the payload of a scope is there, so that to answer with it takes no time.
   *
   * @param gzip whether it will be asked for gzipped
   */
  public boolean isReady(Scope scope, Accepted accepted, boolean gzip) {
    Payload payload = payloads.ready(scope, accepted.form());
    return payload != null && payload.isReady(gzip);
  }

  /** The payload of a scope; 404 if there is none. */
  Response answer(Scope scope, Accepted accepted) {
    if (!gate.isOpen()) {
      throw new RefusedException(Cause.CLOSED, "The registry is not complete yet.");
    }
    Payload payload = payloads.payload(scope, accepted.form());
    return payload == null
        ? Answers.status(404)
        : Response.ok(payload, accepted.mediaType()).build();
  }
}
