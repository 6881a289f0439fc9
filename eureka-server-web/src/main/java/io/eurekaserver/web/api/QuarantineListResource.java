// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.web.api.document.Page;
import io.eurekaserver.web.api.document.QuarantineDetail;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.param.FromRequest;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The instances whose registrations are refused. */
@Path("api/v1/quarantines")
@Produces(MediaType.APPLICATION_JSON)
public final class QuarantineListResource {

  private final Quarantines quarantines;

  /** Asks there. */
  public QuarantineListResource(Quarantines quarantines) {
    this.quarantines = quarantines;
  }

  /** A page of them. */
  @GET
  public Response quarantines(@FromRequest Asked request) {
    ListQuery query = ListQuery.of(request);
    InstanceId after = Cursor.instance(query.cursor());
    List<QuarantineDetail> all = quarantines.all();
    List<QuarantineDetail> rest =
        all.stream().filter(item -> Order.isAfter(id(item), after)).toList();
    boolean more = rest.size() > query.limit();
    List<QuarantineDetail> items = more ? rest.subList(0, query.limit()) : rest;
    String next = more ? Cursor.of(id(items.get(items.size() - 1))) : null;
    return Json.ok(new Page<>(items, all.size(), next));
  }

  private static InstanceId id(QuarantineDetail item) {
    return new InstanceId(item.app(), item.id());
  }
}
