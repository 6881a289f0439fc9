// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers everything else: what Jersey decides by itself (unknown path, unknown method) with an
 * empty body, and a fault of this server with an empty 500 whose header holds the id under which
 * the cause is logged.
 */
public final class FaultMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

  private final Refusals refusals;

  /** Counts there. */
  public FaultMapper(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public Response toResponse(Throwable e) {
    if (e instanceof WebApplicationException web) {
      return web.getResponse();
    }
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("A request failed, fault {}", id, e);
    refusals.failed();
    return Response.status(Cause.FAULT.status())
        .header(ErrorHeader.NAME, "The server failed, fault " + id + " in its log.")
        .build();
  }
}
