// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.table.Column;
import io.eurekaserver.dist.cli.table.Column.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event of our API as one row. */
final class EventRow {

  /** For a list, and as JSON: as the API has them. */
  static final List<Column> COLUMNS =
      List.of(
          Column.of("at", Kind.TIME),
          Column.text("kind"),
          Column.text("app"),
          Column.text("id"),
          Column.text("cause"),
          Column.text("origin"),
          Column.text("who"),
          Column.text("reason"),
          Column.text("before"),
          Column.text("after"),
          Column.number("sequence"));

  private EventRow() {}

  /** All values, for programs. */
  static List<@Nullable Object> of(Json event) {
    return COLUMNS.stream().<@Nullable Object>map(column -> event.at(column.key()).raw()).toList();
  }

  /** The same for people: of before and after only the status. */
  static List<@Nullable Object> shown(Json event) {
    return COLUMNS.stream()
        .<@Nullable Object>map(
            column ->
                switch (column.key()) {
                  case "before", "after" -> event.at(column.key(), "status").raw();
                  case "sequence" -> "#" + event.at("sequence").textOrEmpty();
                  default -> event.at(column.key()).raw();
                })
        .toList();
  }

  /** Cause, origin, who and reason in one line. */
  static String told(Json event) {
    String by =
        Stream.of("origin", "who")
            .map(name -> event.at(name).textOrEmpty())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return Stream.of(
            event.at("cause").text(), by.isEmpty() ? null : "by " + by, event.at("reason").text())
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
