// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.cache.Scope;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.RegisterOutcome;
import io.eurekaserver.core.registry.Registry;
import io.eurekaserver.replication.OutcomeStatus;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.param.Accepted;
import io.eurekaserver.web.param.FromRequest;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** One application, and registrations in it (protocol, sections 4.3 and 4.5). */
@Path("apps/{app}")
public final class ApplicationResource {

  private static final String QUARANTINED =
      "%s is in quarantine: an operator wants it refused for a time.";

  private final RegistryReads reads;
  private final Registry registry;

  /** Reads and registers there. */
  public ApplicationResource(RegistryReads reads, Registry registry) {
    this.reads = reads;
    this.registry = registry;
  }

  /** The instances of an application, whose name may be in any case. */
  @GET
  public Response application(@PathParam("app") String app, @FromRequest Accepted accepted) {
    return reads.answer(Scope.application(app), accepted);
  }

  /** Registers an instance. */
  @POST
  public Response register(@FromRequest InstanceInfo instance, @FromRequest Origin origin) {
    RegisterOutcome outcome = registry.register(instance, origin);
    if (outcome == RegisterOutcome.QUARANTINED) {
      throw new RefusedException(Cause.QUARANTINED, QUARANTINED.formatted(instance.id()));
    }
    return Answers.status(OutcomeStatus.of(outcome));
  }
}
