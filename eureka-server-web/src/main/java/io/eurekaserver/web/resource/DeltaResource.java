// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** The recent changes (protocol, section 4.2). Hides an application of this name. */
@Path("apps/delta")
public final class DeltaResource {

  private final RegistryReads reads;
  private final boolean disabled;

  /**
   * Reads there.
   *
   * @param disabled answers 403, as when the registry is closed
   */
  public DeltaResource(RegistryReads reads, boolean disabled) {
    this.reads = reads;
    this.disabled = disabled;
  }

  /** The changes of the last minutes. */
  @GET
  public Response delta(@FromRequest Accepted accepted) {
    if (disabled) {
      throw new RefusedException(Cause.CLOSED, "Deltas are disabled.");
    }
    return reads.answer(Scope.DELTA, accepted);
  }
}
