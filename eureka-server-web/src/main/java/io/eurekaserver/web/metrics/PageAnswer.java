// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.core.cache.Rope;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A page as an answer. */
final class PageAnswer {

  private PageAnswer() {}

  /** Nobody may keep it. */
  static Response of(MetricsPage from, @Nullable String accept) {
    MetricsPage.Page page = from.page(accept);
    return Response.ok(Rope.builder(1).add(page.body()).build())
        .header(HttpHeaders.CONTENT_TYPE, page.contentType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
