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

  /** A tenth of a millisecond of copying: everything, for some ten thousand instances. */
  private static final int QUICK_BYTES = 1024 * 1024;

  private final PayloadSource payloads;
  private final ReadGate gate;

  /** Payloads behind a gate. */
  public RegistryReads(PayloadSource payloads, ReadGate gate) {
    this.payloads = payloads;
    this.gate = gate;
  }

  /**
   * Whether to answer with the payload of a scope takes next to no time: it is there, and not so
   * large that whoever sends it would keep others waiting.
   *
   * @param gzip whether it will be asked for gzipped
   */
  public boolean isQuick(Scope scope, Accepted accepted, boolean gzip) {
    Payload payload = payloads.ready(scope, accepted.form());
    return payload != null
        && payload.isReady(gzip)
        && (gzip ? payload.gzip() : payload.plain()).length() <= QUICK_BYTES;
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
