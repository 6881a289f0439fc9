// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.api.document.BoundedPage;
import io.eurekaserver.web.param.Asked;
import io.eurekaserver.web.traffic.Census.Table;
import io.eurekaserver.web.traffic.Rates;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a table of those who ask. The tables are small and move all the time, so a cursor is
 * just a number of rows.
 *
 * @param <R> the rows
 */
final class CensusPage<R> {

  private final Function<R, Rates> rates;
  private final ToLongFunction<R> lastSeen;

  CensusPage(Function<R, Rates> rates, ToLongFunction<R> lastSeen) {
    this.rates = rates;
    this.lastSeen = lastSeen;
  }

  <D> BoundedPage<D> of(Asked request, Table<R> table, Function<R, D> document) {
    ListQuery query = ListQuery.of(request);
    Long cursor = Cursor.sequence(query.cursor());
    List<R> sorted = table.rows().stream().sorted(order(request)).toList();
    int from = (int) Math.min(cursor == null ? 0 : cursor, sorted.size());
    int to = Math.min(from + query.limit(), sorted.size());
    return new BoundedPage<>(
        sorted.subList(from, to).stream().map(document).toList(),
        sorted.size(),
        to < sorted.size() ? Cursor.of(Integer.toString(to)) : null,
        table.forgotten());
  }

  private Comparator<R> order(Asked request) {
    @Nullable String sort = ListQuery.text(request, "sort");
    Comparator<R> ascending =
        switch (sort == null ? "requests" : sort) {
          case "requests" -> Comparator.comparingDouble(row -> rates.apply(row).requests());
          case "renewals" -> Comparator.comparingDouble(row -> rates.apply(row).renewals());
          case "fulls" -> Comparator.comparingDouble(row -> rates.apply(row).fullFetches());
          case "lastSeen" -> Comparator.comparingLong(lastSeen);
          default ->
              throw ProblemException.badParameter(
                  "sort must be one of requests, renewals, fulls, lastSeen.");
        };
    return ascending.reversed();
  }
}
